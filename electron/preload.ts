// The preload: one object for the page, and nothing of Electron with it.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { createIpcBridge } from './transports/ipcBridge.ts';

contextBridge.exposeInMainWorld(
  'fanfolio',
  createIpcBridge({
    invoke: (channel, name, input) => ipcRenderer.invoke(channel, name, input),
    on: (channel, listener) => ipcRenderer.on(channel, listener),
    off: (channel, listener) => ipcRenderer.off(channel, listener),
    pathOf: (file) => webUtils.getPathForFile(file),
  }),
);
