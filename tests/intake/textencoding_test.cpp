#include "app/intake/textencoding.h"

#include "app/intake/procedurefile.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

using namespace tongdai;
using namespace tongdai::intake;

namespace {

/// Bytes of old text written down as Latin-1 letters.
QByteArray old(const QString &text)
{
    return text.toLatin1();
}

QString sampleText()
{
    return QStringLiteral("Mã số,Tên,Lĩnh vực\n1.900001,Đăng ký kết hôn có yếu tố nước ngoài,Hộ tịch\n");
}

} // namespace

TEST(TextEncoding, FindsUnicodeByItsMarksItsZerosAndItsSoundness)
{
    const QString text = sampleText();
    const auto found = [](const QByteArray &bytes) { return findEncoding(bytes); };
    const auto expect = [&](const QByteArray &bytes, TextEncoding encoding) {
        const auto finding = found(bytes);
        ASSERT_TRUE(finding);
        EXPECT_EQ(finding->encoding, encoding);
        EXPECT_TRUE(finding->sure);
        EXPECT_EQ(decoded(bytes, encoding).value_or(QString()), text);
    };
    expect(text.toUtf8(), TextEncoding::Utf8);
    expect("\xef\xbb\xbf" + text.toUtf8(), TextEncoding::Utf8);
    expect(text.normalized(QString::NormalizationForm_D).toUtf8(), TextEncoding::Utf8);
    QStringEncoder little(QStringConverter::Utf16LE);
    expect(QByteArray(little(text)), TextEncoding::Utf16Le);
    QStringEncoder big(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    expect(QByteArray(big(text)), TextEncoding::Utf16Be);
}

TEST(TextEncoding, TellsOldEncodingsApartByWhatReadsAsVietnamese)
{
    const auto expect = [](const QByteArray &bytes, TextEncoding encoding, const QString &line) {
        const auto finding = findEncoding(bytes);
        ASSERT_TRUE(finding);
        EXPECT_EQ(finding->encoding, encoding) << qPrintable(finding->sample);
        EXPECT_FALSE(finding->sure) << "a person confirms it";
        EXPECT_GT(finding->share, 0.9);
        EXPECT_TRUE(finding->sample.contains(line)) << qPrintable(finding->sample);
    };
    const QString line = QStringLiteral("Đăng ký kết hôn");
    expect(old(QStringLiteral("M· sè,Tªn\n1.900001,§¨ng ký kÕt h«n\n")), TextEncoding::Tcvn3, line);
    expect(old(QStringLiteral("Maõ soá,Teân\n1.900001,Ñaêng kyù keát hoân\n")), TextEncoding::Vni, line);
    expect(QByteArrayLiteral("Ma\xde s\xf4\xec,T\xean\n1.900001,\xd0\xe3ng ky\xec k\xea\xect h\xf4n\n"),
           TextEncoding::Cp1258, line);
    // The same TCVN3, stored as UTF-8 by a program that took it for Latin-1.
    expect(QStringLiteral("M· sè,Tªn\n1.900001,§¨ng ký kÕt h«n\n").toUtf8(), TextEncoding::Tcvn3, line);
}

TEST(TextEncoding, GivesCellsOfTcvn3TheirCapitalBack)
{
    const auto text
        = decoded(old(QStringLiteral("Tªn,C¬ quan\n\"®æi giÊy, ®æi thÎ\",ñy ban\n")), TextEncoding::Tcvn3);
    ASSERT_TRUE(text);
    EXPECT_EQ(*text, QStringLiteral("Tên,Cơ quan\n\"Đổi giấy, đổi thẻ\",Ủy ban\n"));
}

TEST(TextEncoding, RefusesWhatNoneReadsAsVietnamese)
{
    const auto none
        = findEncoding(QByteArrayLiteral("\x83\x65\x83\x58\x83\x67,\x93\xfa\x96\x7b\n\xff\xc0\xc1"));
    ASSERT_FALSE(none);
    EXPECT_TRUE(none.error().detail.contains(QStringLiteral("--encoding")));
    EXPECT_FALSE(decoded(QByteArrayLiteral("a\xff"), TextEncoding::Utf8));
}

TEST(TextEncoding, SaysThatAFileIsCutOff)
{
    const QByteArray whole = QStringLiteral("Mã số,Tên\n1.900001,Cấp giấy hộ").toUtf8();
    const auto cut = findEncoding(whole.chopped(1));
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().kind, ErrorKind::Corrupt);
    EXPECT_TRUE(cut.error().detail.contains(QStringLiteral("cut off")));
}

TEST(TextEncoding, NamesGoBothWays)
{
    for (const QString &name : encodingNames())
        EXPECT_EQ(nameOf(*encodingNamed(name.toUpper())), name);
    EXPECT_FALSE(encodingNamed(QStringLiteral("ebcdic")));
}

TEST(TextEncoding, ReadsAListInWhicheverSeparatorItHas)
{
    for (const QChar separator : {u',', u';', u'\t'}) {
        QString text = QStringLiteral(
            "Danh sách 2026\n\nMã số|Tên thủ tục|Lĩnh vực\n1.900001|\"Cấp, đổi; giấy\"|Hộ tịch\n");
        text.replace(u'|', separator);
        const auto file = readProcedureBytes(text.toUtf8());
        ASSERT_TRUE(file) << qPrintable(file.error().detail);
        ASSERT_EQ(file->rows.size(), 1);
        EXPECT_EQ(file->rows.first().procedure.name, QStringLiteral("Cấp, đổi; giấy"));
        EXPECT_EQ(file->rows.first().line, 4);
    }
}
