// Small comforts on top of pages that work without them.
document.querySelector('[role=alert][tabindex]')?.focus();

const form = document.querySelector('form[data-autosave]');
if (form) {
  const { countCharacters } = await import(form.dataset.counter);
  const { saveDrafts } = await import(form.dataset.draft);
  countCharacters(form);
  saveDrafts(form);
}
