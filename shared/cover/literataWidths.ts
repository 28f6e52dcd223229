// Advance widths of Literata SemiBold in thousandths of an em, read from the font's hmtx table.
const basicLatin = `200 331 417 683 581 884 825 248 347 347 450 582 327 345 330 463
601 412 526 552 582 529 566 529 574 555 330 327 582 582 582 550
906 746 678 705 773 652 629 761 840 414 568 772 643 993 835 770 633 776 736 607 742 795 749 1100 736 732
674 345 465 345 582 470 500 562 632 525 640 547 411 586 678 352 326 646 351 986 681 609 643 625 514 479
424 659 609 883 588 596 514 370 433 370 582`;
const greek = `746 678 619 659 652 674 840 791 414 772 726 993 835 679 770 830 633 633 679 742 732 881 736 954 823 414
732 645 549 627 333 615 645 643 606 572 549 474 627 622 333 623 622 645 606 504 594 681 590 521 653 531 615 789
574 790 815`;
const cyrillic = `746 680 678 614 747 652 1071 604 846 846 753 774 993 840 770 844 633 705 742 682 859 736 863 784 1177 1199
790 1006 671 688 1121 730 562 592 584 515 619 547 894 518 698 698 625 645 772 697 609 693 643 525 602 596 843 588
701 650 988 1000 669 856 576 540 893 623`;
const others = `‘315 ’315 “529 ”529 „453 ‚317 –500 —1000 …906 «523 »523 ß729 æ831 Æ1019 œ930 Œ1088 ø609 Ø770 đ626 Đ773
ł361 Ł643 þ628 Þ636 ð591 Ð773 ı352 ŋ662 ·330 •382 ¡334 ¿550 ×582 °353 ©820 ®489 ™1090 €691 £582 І414 і352 Є687 є528
Ґ575 ґ491`;

function widthsFrom(first: number, list: string): (readonly [number, number])[] {
  return list.split(/\s+/).map((width, index) => [first + index, Number(width)]);
}

/** By code point; accented letters are as wide as their base letter. */
export const literataWidths: ReadonlyMap<number, number> = new Map([
  ...widthsFrom(0x20, basicLatin),
  ...widthsFrom(0x391, greek),
  ...widthsFrom(0x410, cyrillic),
  ...others.split(/\s+/).map((entry): readonly [number, number] => {
    const width = /\d+$/.exec(entry)?.[0] ?? '0';
    return [entry.codePointAt(0) ?? 0, Number(width)];
  }),
]);
