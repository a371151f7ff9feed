using System.Text;
using QRCoder;

namespace Rituels.Skills;

/// <summary>A QR code (ISO/IEC 18004) as the path of a picture, with its quiet zone; a module is one unit wide. A quarter of it may be hidden or dirty.</summary>
internal sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.Q);
        var (rows, path) = (data.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Count; x++)
                if (rows[y][x]) path.Append($"M{x} {y}h1v1h-1z");
        return new(rows.Count, path.ToString());
    }
}
