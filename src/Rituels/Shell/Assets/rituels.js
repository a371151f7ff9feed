// Small comforts on top of pages that work without them.
document.querySelector('[role=alert][tabindex]')?.focus();
