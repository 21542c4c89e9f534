#include "app/intake/procedurefile.h"

#include "app/intake/officialtext.h"

#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QTemporaryDir>

#include <zlib.h>

using namespace tongdai;

namespace {

QByteArray line(const QString &code, const QString &name, const QString &steps = QStringLiteral("Bước 1"))
{
    return QJsonDocument(QJsonObject {{QStringLiteral("code"), code},
                                      {QStringLiteral("name"), name},
                                      {QStringLiteral("steps"), steps}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

QString written(const QTemporaryDir &dir, const QString &name, const QByteArray &bytes)
{
    QFile file(dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream {};
    deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(bytes.size() + 256, 0);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace

TEST(ProcedureFile, RefusesBadLinesWithTheirNumberAndReasonAndTakesTheRest)
{
    const QTemporaryDir dir;
    const QByteArray bytes = line(QStringLiteral("1.000001"), QStringLiteral("Một")) + "{\"name\": \n"
        + line(QStringLiteral("bad"), QStringLiteral("Hai")) + "\n"
        + line(QStringLiteral("1.000002"), QString()) + "[1,2]\n"
        + line(QStringLiteral("1.000001"), QStringLiteral("Lại một")) + "{\"name\":7}\n"
        + line(QStringLiteral("1.000003"), QStringLiteral("Ba"));
    const auto file = intake::readProcedures(written(dir, QStringLiteral("a.jsonl"), bytes));
    ASSERT_TRUE(file);
    ASSERT_EQ(file->procedures().size(), 2);
    EXPECT_EQ(file->procedures().last().name, QStringLiteral("Ba"));
    QList<int> lines;
    for (const intake::RefusedLine &refused : file->refused) {
        lines.append(refused.line);
        EXPECT_FALSE(refused.reason.isEmpty());
    }
    EXPECT_EQ(lines, (QList<int> {2, 3, 5, 6, 7, 8}));
    EXPECT_EQ(file->doubled, 1);
}

TEST(ProcedureFile, ReadsGzipAndSaysWhenItIsCutOff)
{
    const QTemporaryDir dir;
    const QByteArray packed
        = gzipped(line(QStringLiteral("1.000001"), QStringLiteral("Một")) + line({}, QStringLiteral("Hai")));
    const auto whole = intake::readProcedures(written(dir, QStringLiteral("a.jsonl.gz"), packed));
    ASSERT_TRUE(whole);
    ASSERT_EQ(whole->procedures().size(), 2);
    EXPECT_TRUE(whole->procedures().last().id.startsWith(u"x-")) << "an id is made for one without a code";
    const auto cut
        = intake::readProcedures(written(dir, QStringLiteral("b.jsonl.gz"), packed.left(packed.size() / 2)));
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().kind, ErrorKind::Corrupt);
    EXPECT_TRUE(cut.error().detail.startsWith(QStringLiteral("b.jsonl.gz: ")))
        << qPrintable(cut.error().detail);
    EXPECT_EQ(intake::readProcedures(dir.filePath(QStringLiteral("none"))).error().kind, ErrorKind::NotFound);
}

TEST(ProcedureFile, CleansWhatWebPagesLeaveInText)
{
    EXPECT_EQ(intake::plainText(QStringLiteral(
                  "<p>Bước&nbsp;1:\u200B nộp</p><br/>B\u01B0\u01A1\u0301c 2 &amp; &#272;&#7911;")),
              QStringLiteral("Bước 1: nộp\n\nBước 2 & Đủ"));
    EXPECT_EQ(intake::plainText(QStringLiteral("diện tích < 50 m2 và > 10")),
              QStringLiteral("diện tích < 50 m2 và > 10"));
    EXPECT_EQ(intake::plainText(QString(QChar(0xF0B7)) + QStringLiteral(" Đơn")), QStringLiteral("Đơn"));
}

TEST(ProcedureFile, KeepsEveryFieldThroughExportAndImport)
{
    Procedure made;
    made.id = QStringLiteral("1.000001");
    made.code = made.id;
    made.name = QStringLiteral("Một");
    made.field = QStringLiteral("Hộ tịch");
    made.methods = {{QStringLiteral("Trực tiếp"), QStringLiteral("3 ngày"), QStringLiteral("8.000 đồng"),
                     QStringLiteral("ghi chú")}};
    made.papers
        = {{QStringLiteral("Phải nộp"), QStringLiteral("Tờ khai"), QStringLiteral("1"), QStringLiteral("0")}};
    made.legalBasis = {{QStringLiteral("60/2014/QH13"), QStringLiteral("Luật Hộ tịch")}};
    made.steps = QStringLiteral("Bước 1\nBước 2");
    const auto back = intake::procedureFromPortal(intake::toPortal(made));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, made);
}
