// Menus: built and asked, never drawn.
import { refuseUnknown, refuseUnknownKeys } from './refuseUnknown.ts';

type Template = {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: readonly Template[];
};

const roles = [
  'about',
  'appMenu',
  'close',
  'editMenu',
  'help',
  'quit',
  'reload',
  'resetZoom',
  'toggleDevTools',
  'togglefullscreen',
  'windowMenu',
  'zoomIn',
  'zoomOut',
];
const keys = ['id', 'label', 'role', 'type', 'accelerator', 'click', 'submenu'];

function buildItem(template: Template): object {
  refuseUnknownKeys('MenuItem', template, keys);
  if (template.role !== undefined && !roles.includes(template.role)) {
    throw new Error(`The Electron stand-in does not know the menu role "${template.role}".`);
  }
  if (template.role === undefined && template.label === undefined && template.type !== 'separator') {
    throw new Error('A menu item has neither a role nor a label.');
  }
  return refuseUnknown('MenuItem', {
    id: template.id ?? '',
    label: template.label ?? '',
    role: template.role,
    type: template.type ?? (template.submenu === undefined ? 'normal' : 'submenu'),
    accelerator: template.accelerator,
    click: template.click ?? (() => undefined),
    submenu: template.submenu === undefined ? null : build(template.submenu),
  });
}

type Item = { readonly id: string; readonly submenu: BuiltMenu | null };
type BuiltMenu = { readonly items: readonly Item[]; getMenuItemById(id: string): Item | null };

function build(template: readonly Template[]): BuiltMenu {
  const items = template.map((entry) => buildItem(entry) as Item);
  return refuseUnknown('Menu', {
    items,
    getMenuItemById(id: string): Item | null {
      for (const item of items) {
        if (item.id === id) return item;
        const inside = item.submenu?.getMenuItemById(id) ?? null;
        if (inside !== null) return inside;
      }
      return null;
    },
  });
}

let applicationMenu: BuiltMenu | null = null;

export const Menu = refuseUnknown('Menu', {
  buildFromTemplate: build,
  setApplicationMenu(menu: BuiltMenu | null) {
    applicationMenu = menu;
  },
  getApplicationMenu: () => applicationMenu,
});
