namespace ImrSearch.Embeddings.Training;

/// <summary>16 columns of a small factor, row by row in float, and after which row only zeros follow.</summary>
internal readonly record struct FactorPanel(float[] Values, int UsedRows)
{
    public static FactorPanel[] Split(SmallMatrix factor)
    {
        var panels = new FactorPanel[(factor.Columns + PanelMatrix.Width - 1) / PanelMatrix.Width];
        for (var panel = 0; panel < panels.Length; panel++)
        {
            var values = new float[factor.Rows * PanelMatrix.Width];
            var used = 0;
            var first = panel * PanelMatrix.Width;
            var count = Math.Min(PanelMatrix.Width, factor.Columns - first);
            for (var row = 0; row < factor.Rows; row++)
            {
                for (var column = 0; column < count; column++)
                {
                    var value = (float)factor[row, first + column];
                    values[(row * PanelMatrix.Width) + column] = value;
                    used = value != 0 ? row + 1 : used;
                }
            }

            panels[panel] = new FactorPanel(values, used);
        }

        return panels;
    }
}
