namespace ImrSearch.Index.Collectors;

/// <summary>Asks to count the groups found by the values of two keyword fields; every filter applies.</summary>
public sealed record CrossTable(string RowField, string ColumnField);
