namespace ImrSearch.Index.Queries;

/// <summary>A document with the score that a ranking by words and meaning gave it.</summary>
/// <param name="Document">Its number in the snapshot; <see cref="Searcher.Locate"/> tells its group.</param>
/// <param name="Score">From 0 to 1, and more for what is preferred.</param>
/// <param name="Words">What its words are worth, from 0 to 1 among the documents ranked.</param>
/// <param name="Meaning">What its nearness is worth, from 0 to 1 among the documents ranked.</param>
/// <param name="Similarity">The cosine that this comes from; NaN for a document without a vector.</param>
public readonly record struct RankedDocument(int Document, float Score, float Words, float Meaning, float Similarity);
