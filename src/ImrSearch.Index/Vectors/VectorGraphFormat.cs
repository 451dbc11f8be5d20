namespace ImrSearch.Index.Vectors;

/// <summary>
/// The layout of the graphs file: for each vector field of the schema in order a graph over its rows, if it has so many that
/// a search should not look at all of them. It is the hierarchical navigable small world of Malkov and Yashunin (2018): every
/// row is a node of level 0, each further level holds about one in sixteen of the nodes below it, and on each level a node
/// has links to some that are near it. Rows with the same bytes are one node, the first of them: the others hang on it.
/// <code>
/// content of the file:  graphs, [padding to 8], field table, 8 bytes offset of the field table
///
/// graph
///   links       [padding to 64] for each row, 32 ints: rows, in no order, then -1; only -1 for a row that is no node
///   twins       for each row, an int: the next row with the same bytes; -1 = there is none
///   levels      for each level from 1: the rows on it, an int each, ascending, then 16 ints for each of them: rows, then -1
///   level table [padding to 8] for each level from 1, 8 bytes each: number of nodes, offset of the rows
/// field table   for each field, 8 bytes each: number of levels (0 = there is no graph), row at which a search enters (on
///               the highest level), offset of the links, offset of the level table
///
/// Example, rows of the vectors (1, 0), (0, 1), (1, 0) again and (-1, 0), all on level 0; the content begins with 48 bytes of
/// padding, and "-" is FF FF FF FF:
/// 01 00 00 00 31 times - | 00 00 00 00 03 00 00 00 30 times - | 32 times - | 01 00 00 00 31 times - | 02 00 00 00 - - -
/// | 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 40 00 00 00 00 00 00 00 50 02 00 00 00 00 00 00 | 50 02 00 00 00 00 00 00
/// </code>
/// </summary>
internal static class VectorGraphFormat
{
    /// <summary>Numbers in a row of the field table.</summary>
    public const int TableColumns = 4;

    /// <summary>Numbers in a row of the level table.</summary>
    public const int LevelColumns = 2;

    /// <summary>The links of a row are two cache lines.</summary>
    public const int Alignment = 64;

    /// <summary>M: as many neighbours a new node gets, and as many links it has on each level from 1 on.</summary>
    public const int Neighbours = 16;

    /// <summary>Links on level 0.</summary>
    public const int BaseLinks = 2 * Neighbours;

    /// <summary>In the place of a row: there is none.</summary>
    public const int None = -1;

    /// <summary>As many as the levels of sixteen to the power of eight rows.</summary>
    public const int MaxLevels = 9;

    /// <summary>How many links a node can have.</summary>
    public static int LinksOn(int level) => level == 0 ? BaseLinks : Neighbours;
}
