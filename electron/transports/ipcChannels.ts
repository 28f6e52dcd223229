// The names of the ipc channels, for both of their ends.
export const ipcChannels = { call: 'fanfolio:call', event: 'fanfolio:event' } as const;
