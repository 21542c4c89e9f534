// The real exports beside the checkout, when they are there.
#include "app/intake/officialtext.h"
#include "app/intake/procedurefile.h"

#include <gtest/gtest.h>

#include <QDir>

using namespace tongdai;
using namespace tongdai::intake;

namespace {

QString messy(const QString &name)
{
    return QStringLiteral(TONGDAI_SOURCE_DIR "/../shared/data/messy/") + name;
}

class MessyFiles : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!QDir(messy({})).exists())
            GTEST_SKIP() << "the real exports (shared/data/messy) are not beside this checkout";
    }

    static ProcedureFile read(const QString &name)
    {
        const auto file = readProcedures(messy(name));
        EXPECT_TRUE(file) << qPrintable(file ? QString() : file.error().detail);
        return file.value_or(ProcedureFile {});
    }
};

/// No text holds what exports leave behind.
void expectClean(const Procedure &procedure)
{
    QStringList texts {procedure.name, procedure.agency, procedure.steps, procedure.conditions,
                       procedure.result};
    for (const FilingMethod &method : procedure.methods)
        texts << method.channel << method.time << method.fee << method.note;
    for (const Paper &paper : procedure.papers)
        texts << paper.group << paper.name;
    for (const LegalBasis &basis : procedure.legalBasis)
        texts << basis.code << basis.name;
    for (const QString &text : std::as_const(texts)) {
        EXPECT_EQ(text, text.normalized(QString::NormalizationForm_C));
        EXPECT_FALSE(text.contains(QChar(0x200B)) || text.contains(QChar(0xA0))
                     || text.contains(QStringLiteral("</p>")));
        EXPECT_FALSE(text.contains(QStringLiteral("Chọn cơ quan thực hiện"))) << qPrintable(procedure.code);
        EXPECT_FALSE(text.contains(QStringLiteral("Xem chi tiết"))) << qPrintable(text);
        EXPECT_NE(text, QStringLiteral("Không có thông tin"));
        for (const QChar c : text)
            EXPECT_NE(c.category(), QChar::Other_PrivateUse);
    }
}

} // namespace

TEST_F(MessyFiles, EveryListOfThePortalIsTakenWhole)
{
    const QList<std::pair<QString, int>> lists {
        {QStringLiteral("danh-sach-tthc-BoCongAn.xlsx"), 339},
        {QStringLiteral("danh-sach-tthc-BoTaiChinh.xlsx"), 706},
        {QStringLiteral("danh-sach-tthc-BoTuPhap.xlsx"), 271},
        {QStringLiteral("danh-sach-tthc-BoXayDung.xlsx"), 525},
        {QStringLiteral("danh-sach-tthc-NganhangNhanuocVietNam.xlsx"), 261},
        {QStringLiteral("danh-sach-tthc-NongNghiepvaMoiTruong.xlsx"), 537},
        {QStringLiteral("toa-an-nhan-dan.xlsx"), 3},
    };
    for (const auto &[name, count] : lists) {
        const ProcedureFile file = read(name);
        EXPECT_EQ(file.rows.size(), count) << qPrintable(name);
        EXPECT_TRUE(file.refused.isEmpty()) << qPrintable(name);
        for (const IntakeRow &row : file.rows) {
            EXPECT_FALSE(row.procedure.agency.contains(u'\n'));
            EXPECT_FALSE(row.procedure.issuer.isEmpty());
            expectClean(row.procedure);
        }
    }
}

TEST_F(MessyFiles, TheSameNamesReadAlikeInEveryEncoding)
{
    const QList<Procedure> right = read(QStringLiteral("names_utf8_nfc_bom.csv")).procedures();
    ASSERT_EQ(right.size(), 150);
    const QList<std::pair<QString, TextEncoding>> others {
        {QStringLiteral("names_utf8_nfd.csv"), TextEncoding::Utf8},
        {QStringLiteral("names_utf16le.csv"), TextEncoding::Utf16Le},
        {QStringLiteral("names_cp1258.csv"), TextEncoding::Cp1258},
        {QStringLiteral("names_vni.csv"), TextEncoding::Vni},
        {QStringLiteral("names_tcvn3.csv"), TextEncoding::Tcvn3},
    };
    for (const auto &[name, encoding] : others) {
        const ProcedureFile file = read(name);
        ASSERT_TRUE(file.encoding);
        EXPECT_EQ(nameOf(file.encoding->encoding), nameOf(encoding));
        const QList<Procedure> names = file.procedures();
        ASSERT_EQ(names.size(), right.size()) << qPrintable(name);
        for (qsizetype i = 0; i < names.size(); ++i) {
            // TCVN3 has no accented capitals inside a sentence: those stay small.
            const auto level = [encoding = encoding](const QString &text) {
                return encoding == TextEncoding::Tcvn3 ? text.toLower() : text;
            };
            EXPECT_EQ(names[i].code, right[i].code);
            EXPECT_EQ(level(names[i].name), level(right[i].name)) << qPrintable(name);
            EXPECT_EQ(level(names[i].agency), level(right[i].agency)) << qPrintable(name);
            EXPECT_EQ(level(names[i].field), level(right[i].field)) << qPrintable(name);
        }
    }
}

TEST_F(MessyFiles, RawRecordsAreSplitAndWhatIsUnsafeIsFlagged)
{
    const ProcedureFile file = read(QStringLiteral("portal_raw_sample.jsonl"));
    ASSERT_EQ(file.rows.size(), 62);
    int ways = 0;
    for (const IntakeRow &row : file.rows) {
        expectClean(row.procedure);
        EXPECT_FALSE(row.procedure.name.isEmpty());
        EXPECT_FALSE(row.procedure.result.contains(QStringLiteral("KQ.G")))
            << qPrintable(row.procedure.result);
        EXPECT_FALSE(row.procedure.result.contains(QStringLiteral("Từ khóa")))
            << qPrintable(row.procedure.code);
        for (const FilingMethod &method : row.procedure.methods)
            ways += method.channel.isEmpty() ? 0 : 1;
    }
    EXPECT_GT(ways, 62) << "most have several ways to file";
}

TEST_F(MessyFiles, TheExportOf2021HasNoCodesAndTwoDoubles)
{
    const ProcedureFile file = read(QStringLiteral("portal_2021_mongo_export.json"));
    EXPECT_EQ(file.rows.size(), 85);
    EXPECT_EQ(file.doubled, 2);
    for (const IntakeRow &row : file.rows) {
        EXPECT_TRUE(row.procedure.code.isEmpty());
        EXPECT_TRUE(row.procedure.id.startsWith(u"x-"));
        expectClean(row.procedure);
    }
    EXPECT_EQ(file.rows.first().procedure.methods.first().fee, QString()) << "\"Phí: Đồng\" names no fee";
}

TEST_F(MessyFiles, DocAndMarkdownGiveWholeProcedures)
{
    const ProcedureFile doc = read(QStringLiteral("doc_export_accented_keys.json"));
    ASSERT_EQ(doc.rows.size(), 6);
    EXPECT_EQ(doc.rows.first().procedure.papers.first().original, QStringLiteral("1"));
    const ProcedureFile birth = read(QStringLiteral("1_001193_procedure_detail.md"));
    ASSERT_EQ(birth.rows.size(), 1);
    EXPECT_EQ(birth.rows.first().procedure.code, QStringLiteral("1.001193"));
    EXPECT_EQ(birth.rows.first().procedure.methods.size(), 3);
    EXPECT_GT(birth.rows.first().procedure.papers.size(), 10);
    EXPECT_EQ(birth.rows.first().procedure.result, QStringLiteral("Giấy khai sinh"));
    const ProcedureFile poorer = read(QStringLiteral("1_001692_procedure_detail.md"));
    ASSERT_EQ(poorer.rows.size(), 1);
    EXPECT_EQ(poorer.rows.first().procedure.methods.size(), 3);
    EXPECT_EQ(poorer.rows.first().procedure.papers.size(), 3);
    EXPECT_FALSE(poorer.rows.first().parts.testFlag(ProcedurePart::LegalBasis))
        << "it does not say, so it erases none";
}

TEST_F(MessyFiles, AnIndexHoldsTwoSnapshots)
{
    const QString path = QStringLiteral(TONGDAI_SOURCE_DIR "/../shared/data/procedure_index.csv.gz");
    const auto both = readProcedures(path);
    ASSERT_TRUE(both);
    EXPECT_EQ(both->snapshots(), (QStringList {QStringLiteral("2025-04"), QStringLiteral("2026-07")}));
    ReadingOptions options;
    options.snapshot = QStringLiteral("2025-04");
    const auto one = readProcedures(path, options);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->rows.size(), 5926);
}
