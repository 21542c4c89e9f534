// Makes .xlsx files for the tests, from cells.
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <utility>

namespace tongdai::intake {

using ArchivePart = std::pair<QString, QByteArray>;

inline QByteArray zipped(const QList<ArchivePart> &parts)
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.open(QuaZip::mdCreate);
    for (const auto &[name, bytes] : parts) {
        QuaZipFile file(&zip);
        file.open(QIODevice::WriteOnly, QuaZipNewInfo(name));
        file.write(bytes);
        file.close();
    }
    zip.close();
    return buffer.data();
}

/// Rows of shared strings; an empty cell is left out. `merges` like "A1:E1".
inline QByteArray workbook(const QList<QStringList> &rows, const QStringList &merges = {})
{
    QByteArray strings("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    QByteArray sheet(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    int index = 0;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QByteArray number = QByteArray::number(row + 1);
        sheet += "<row r=\"" + number + "\">";
        for (qsizetype column = 0; column < rows[row].size(); ++column) {
            const QString &text = rows[row][column];
            if (text.isEmpty())
                continue;
            sheet += "<c r=\"" + QByteArray(1, static_cast<char>('A' + column)) + number + "\" t=\"s\"><v>"
                + QByteArray::number(index++) + "</v></c>";
            strings += "<si><t xml:space=\"preserve\">" + text.toHtmlEscaped().toUtf8() + "</t></si>";
        }
        sheet += "</row>";
    }
    sheet += "</sheetData><mergeCells>";
    for (const QString &merge : merges)
        sheet += "<mergeCell ref=\"" + merge.toUtf8() + "\"/>";
    sheet += "</mergeCells></worksheet>";
    return zipped({{QStringLiteral("xl/sharedStrings.xml"), strings + "</sst>"},
                   {QStringLiteral("xl/worksheets/sheet1.xml"), sheet}});
}

/// The portal's export in small: a merged title, the heading below it, agencies on lines, a leading blank.
inline QByteArray portalWorkbook()
{
    return workbook({{QStringLiteral("CỘNG HÒA XÃ HỘI\nDANH SÁCH")},
                     {QStringLiteral("Mã số"), QStringLiteral("Tên"), QStringLiteral("Cơ quan ban hành"),
                      QStringLiteral("Cơ quan thực hiện"), QStringLiteral("Lĩnh vực")},
                     {QStringLiteral("1.900001"), QStringLiteral(" Cấp giấy thử"), QStringLiteral("Bộ Thử"),
                      QStringLiteral("Sở Thử\nUBND cấp xã\n"), QStringLiteral("Thử nghiệm")},
                     {QStringLiteral("1.90002"), QStringLiteral("Đổi giấy thử"), QStringLiteral("Bộ Thử"),
                      QStringLiteral("Sở Thử"), QStringLiteral("Thử nghiệm")},
                     {QStringLiteral("sai"), QStringLiteral("Mã sai")},
                     {QStringLiteral("1.900003")},
                     {QStringLiteral("1.900001"), QStringLiteral("Cấp giấy thử lần nữa")}},
                    {QStringLiteral("A1:E1")});
}

} // namespace tongdai::intake
