// Counts characters as people do: an emoji or an accented letter is one. The server counts the same and has the last word.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;
const length = text => segmenter ? [...segmenter.segment(text)].length : [...text].length;

export function countCharacters(form) {
  const status = document.getElementById('counter-status');
  for (const field of form.querySelectorAll('[data-max]')) {
    const counter = document.getElementById(`${field.id}-count`);
    const max = Number(field.dataset.max);
    let announced = '';
    const show = () => {
      const count = length(field.value.trim());
      counter.textContent = `${count} / ${max}`;
      counter.classList.toggle('over', count > max);
      // Read out near the end only: a number after each letter would drown the text.
      const message = count > max ? form.dataset.over.replace('{0}', count - max)
        : max - count === 20 || max === count ? form.dataset.left.replace('{0}', max - count) : '';
      if (message && message !== announced) status.textContent = message;
      announced = message;
    };
    field.addEventListener('input', show);
    show();
  }
}
