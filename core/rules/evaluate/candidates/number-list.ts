/** A list of numbers that is filled anew for each visitor, and keeps its room from one to the next. */
export class NumberList {
  readonly items: number[] = [];
  count = 0;

  add(number: number): void {
    this.items[this.count] = number;
    this.count += 1;
  }

  clear(): void {
    this.count = 0;
  }
}
