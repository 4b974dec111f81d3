/**
 * Where dialogs, drawers and lists that drop down stand. Over `body` itself the component library would stop the page
 * from scrolling by a style without a nonce, which the browser refuses; base.css does it for those in here.
 */
export function overlays(): HTMLElement {
  return document.getElementById('overlays') ?? document.body;
}
