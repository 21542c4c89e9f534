#include "app/intake/workbook.h"

#include "app/intake/procedurefile.h"
#include "bookmaker.h"

#include <gtest/gtest.h>

using namespace tongdai;
using namespace tongdai::intake;

TEST(Workbook, FindsTheHeadingBelowTheTitleAndSplitsAgencies)
{
    const auto file = readProcedureBytes(portalWorkbook());
    ASSERT_TRUE(file) << qPrintable(file.error().detail);
    EXPECT_EQ(file->form, QStringLiteral("xlsx"));
    ASSERT_EQ(file->rows.size(), 2);
    const IntakeRow &first = file->rows.first();
    EXPECT_EQ(first.procedure.name, QStringLiteral("Cấp giấy thử"));
    EXPECT_EQ(first.procedure.agency, QStringLiteral("Sở Thử; UBND cấp xã"));
    EXPECT_EQ(first.line, 3);
    EXPECT_FALSE(knowsContent(first.parts));
    EXPECT_EQ(file->rows.last().procedure.code, QStringLiteral("1.900020")) << "a number lost its nought";
    EXPECT_EQ(file->rows.last().flags.first().code, QStringLiteral("code.padded"));
    QList<int> lines;
    for (const RefusedLine &refused : file->refused)
        lines.append(refused.line);
    EXPECT_EQ(lines, (QList<int> {5, 6, 7})) << "a bad code, no name, and a code for the second time";
}

TEST(Workbook, FillsDownWhatIsMergedOverRows)
{
    const auto sheets = readWorkbook(workbook({{QStringLiteral("Tên"), QStringLiteral("Lĩnh vực")},
                                               {QStringLiteral("Một"), QStringLiteral("Đất đai")},
                                               {QStringLiteral("Hai")},
                                               {QStringLiteral("Ba")}},
                                              {QStringLiteral("B2:B3")}));
    ASSERT_TRUE(sheets);
    const QList<SheetRow> &rows = sheets->first().rows;
    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(rows[2].cells.value(1), QStringLiteral("Đất đai"));
    EXPECT_EQ(rows[3].cells.value(1), QString());
}

TEST(Workbook, RefusesInWordsWhatIsCutOffOrNoWorkbook)
{
    const QByteArray whole = portalWorkbook();
    for (const qsizetype size : {qsizetype(4), qsizetype(30), whole.size() / 2, whole.size() - 60}) {
        const auto cut = readProcedureBytes(whole.left(size));
        ASSERT_FALSE(cut) << size;
        EXPECT_EQ(cut.error().kind, ErrorKind::Corrupt);
        EXPECT_TRUE(cut.error().detail.contains(QStringLiteral("cut off")));
    }
    const auto other = readProcedureBytes(zipped({{QStringLiteral("a.txt"), "x"}}));
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().kind, ErrorKind::Invalid);
    const auto old
        = readProcedureBytes(QByteArrayLiteral("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(600, 'x'));
    ASSERT_FALSE(old);
    EXPECT_TRUE(old.error().detail.contains(QStringLiteral(".xlsx")));
}

TEST(Workbook, StopsAtALimitWhateverTheArchiveClaims)
{
    // 64 MB of one letter pack into some 64 KB.
    const QByteArray sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
        + QByteArray(64 << 20, 'a') + "</t></is></c></row></sheetData></worksheet>";
    const QByteArray bomb = zipped({{QStringLiteral("xl/worksheets/sheet1.xml"), sheet}});
    ASSERT_LT(bomb.size(), 1 << 20);
    WorkbookLimits limits;
    limits.unpacked = 16 << 20;
    const auto refused = readWorkbook(bomb, limits);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::TooLarge);
}

TEST(Workbook, ReadsNoXmlThatDeclaresEntities)
{
    const QByteArray sheet
        = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><worksheet><sheetData><row r=\"1\">"
          "<c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
    const auto refused = readWorkbook(zipped({{QStringLiteral("xl/worksheets/sheet1.xml"), sheet}}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Invalid);
}
