using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Mote.BadDays;

/// <summary>A line over time.</summary>
internal sealed record Curve(string Label, IReadOnlyList<(double Seconds, double Value)> Points);

/// <summary>Panels one below the other, over the same time.</summary>
internal sealed class Plot(string title)
{
    private const double WidthPixels = 800;
    private const double PanelPixels = 170;
    private const double Gap = 0.03;
    private const double Margin = 0.05;
    private const double LabelRoom = 0.3;
    private const double LabelShare = 0.27;

    private static readonly OxyColor[] Colors = [OxyColor.FromRgb(0, 90, 160), OxyColor.FromRgb(200, 90, 0), OxyColor.FromRgb(0, 130, 80)];

    private readonly List<(string Label, Curve[] Curves)> _panels = [];

    private double _lastSecond;

    public void AddPanel(string label, Curve[] curves)
    {
        _panels.Add((label, curves));
        foreach (var curve in curves) _lastSecond = Math.Max(_lastSecond, curve.Points.Select(point => point.Seconds).DefaultIfEmpty().Max());
    }

    public void Save(string path)
    {
        var model = new PlotModel
        {
            Title = title,
            TitleFontSize = 13,
            TitleFontWeight = FontWeights.Normal,
            DefaultFont = "sans-serif",
            Background = OxyColors.White,
            Padding = new OxyThickness(12),
        };
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Title = "seconds", Minimum = 0, MinorTickSize = 0 });
        for (var panel = 0; panel < _panels.Count; panel++) Add(model, panel);
        using var file = File.Create(path);
        new SvgExporter { Width = WidthPixels, Height = PanelPixels * _panels.Count }.Export(model, file);
    }

    private void Add(PlotModel model, int panel)
    {
        var (label, curves) = _panels[panel];
        var share = 1.0 / _panels.Count;
        var (key, bottom) = ($"panel {panel}", 1 - (panel + 1) * share);
        var values = curves.SelectMany(curve => curve.Points).Select(point => point.Value).DefaultIfEmpty().ToList();
        var (low, high) = (Math.Min(0, values.Min()), Math.Max(1, values.Max()));
        var top = high + (high - low) * LabelRoom;
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left,
            Key = key,
            Title = label,
            StartPosition = bottom,
            EndPosition = bottom + share - Gap,
            Minimum = low - (high - low) * Margin,
            Maximum = top,
            MinorTickSize = 0,
            IntervalLength = 30,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = OxyColor.FromRgb(230, 230, 230),
        });
        for (var curve = 0; curve < curves.Length; curve++)
        {
            if (curves[curve].Points.Count == 0) continue;

            Label(model, key, curves[curve].Label, Colors[curve], new DataPoint(_lastSecond * (0.01 + curve * LabelShare), high + (top - high) / 2));
            var line = new StairStepSeries { YAxisKey = key, Color = Colors[curve], StrokeThickness = 1.2 };
            foreach (var (seconds, value) in curves[curve].Points) line.Points.Add(new DataPoint(seconds, value));
            model.Series.Add(line);
        }
    }

    // OxyPlot's legends belong to the whole plot, not to a panel.
    private static void Label(PlotModel model, string key, string text, OxyColor color, DataPoint at) => model.Annotations.Add(new TextAnnotation
    {
        Text = text,
        TextColor = color,
        YAxisKey = key,
        TextPosition = at,
        TextHorizontalAlignment = HorizontalAlignment.Left,
        TextVerticalAlignment = VerticalAlignment.Middle,
        StrokeThickness = 0,
        FontSize = 11,
    });
}
