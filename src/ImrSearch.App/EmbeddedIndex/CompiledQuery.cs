using ImrSearch.App.Passages;
using ImrSearch.Index.Queries;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>A query text as the index takes it, or why it cannot be taken: exactly one of the two.</summary>
internal readonly record struct CompiledQuery(Query? Query, QueryError? Error);
