// What a worker thread of the parser runs. Plain JavaScript in a place of its
// own, so that it is the same file in the checkout and in the package.
const { workerData } = require('piscina');
const {
  RecapInputError,
  Vocabulary,
  parseRecap,
} = require('@conference-learnings/recap-parser');

const vocabulary = workerData.vocabulary.reduce(
  (known, additions) => known.with(additions),
  Vocabulary.builtIn,
);

// Classes do not survive the way between threads, so what is wrong with the
// text is an answer, and only what is wrong with the parser is thrown.
module.exports = input => {
  try {
    return { recap: parseRecap(input, vocabulary) };
  } catch (error) {
    if (error instanceof RecapInputError) return { refused: error.message };
    throw error;
  }
};
