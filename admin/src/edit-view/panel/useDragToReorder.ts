import { useState, type DragEvent } from 'react';

/** What an item of a list that is reordered by dragging takes. */
export interface DragToReorder {
  /** The place over which something is held; `null` while nothing is dragged. */
  overIndex: number | null;
  getHandleProps(index: number): object;
  getTargetProps(index: number): object;
}

/**
 * Reordering by dragging. The events stop here: the admin panel has a drag-and-drop library of its own
 * that listens on the window and cancels what it does not know.
 */
export function useDragToReorder(move: (from: number, to: number) => void): DragToReorder {
  const [fromIndex, setFromIndex] = useState<number | null>(null);
  const [overIndex, setOverIndex] = useState<number | null>(null);
  const end = () => {
    setFromIndex(null);
    setOverIndex(null);
  };
  return {
    overIndex,
    getHandleProps: (index) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.stopPropagation();
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', String(index));
        setFromIndex(index);
      },
      onDragEnd: end,
    }),
    getTargetProps: (index) => ({
      onDragOver: (event: DragEvent) => {
        if (fromIndex !== null) {
          event.preventDefault();
          event.stopPropagation();
          setOverIndex(index);
        }
      },
      onDrop: (event: DragEvent) => {
        if (fromIndex !== null) {
          event.preventDefault();
          event.stopPropagation();
          move(fromIndex, index);
          end();
        }
      },
    }),
  };
}
