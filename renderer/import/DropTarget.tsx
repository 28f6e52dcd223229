// DropTarget: stories dropped anywhere on the window come in; a hint fills the window while they hang above it.
import { useEffect, useRef, useState } from 'react';
import { useConnection } from '../host/HostContext.tsx';
import { droppedFiles } from './droppedFiles.ts';
import { useImport } from './useImport.ts';
import './dropTarget.css';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** `isOpen` is false where nothing can be added; a drop is then refused instead of opening the file in the window. */
export function DropTarget({ isOpen }: { readonly isOpen: boolean }) {
  const { addFiles } = useImport();
  const { pathsOf } = useConnection();
  const [isAbove, setAbove] = useState(false);
  const depth = useRef(0);

  useEffect(() => {
    const stop = () => {
      depth.current = 0;
      setAbove(false);
    };
    // Each element under the pointer sends its own enter and leave: only their balance tells.
    const onEnter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth.current += 1;
      setAbove(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth.current -= 1;
      if (depth.current <= 0) stop();
    };
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = isOpen ? 'copy' : 'none';
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      stop();
      if (!isOpen) return;
      // With paths, the host walks folders itself, and a folder is a file among the others.
      if (pathsOf !== null) addFiles([...event.dataTransfer.files]);
      else void droppedFiles(event.dataTransfer).then(addFiles);
    };
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('dragover', onOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [isOpen, addFiles, pathsOf]);

  if (!isAbove) return null;
  return (
    <div className="drop-hint">
      <p>{isOpen ? 'Drop to add to your shelf' : 'Stories cannot be added here'}</p>
    </div>
  );
}
