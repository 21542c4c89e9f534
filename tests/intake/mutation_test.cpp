// Whatever bytes come in: an answer or a sentence, never a crash.
#include "app/intake/procedurefile.h"
#include "app/wire/documents.h"
#include "bookmaker.h"

#include <gtest/gtest.h>

#include <QRandomGenerator>

using namespace tongdai;
using namespace tongdai::intake;

namespace {

constexpr int Mutations = 400; ///< of each form

QList<QByteArray> soundFiles()
{
    const QByteArray raw
        = QStringLiteral(
              "{\"ma_thu_tuc\":\"1.900001\",\"ten_thu_tuc\":\"Cấp giấy\",\"trinh_tu_thuc_hien\":\"Bước 1\","
              "\"cach_thuc_thuc_hien\":\"Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5Miễn phí(a\","
              "\"thanh_phan_ho_so\":\"--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn1 bản chính\","
              "\"can_cu_phap_ly\":\"Luật A26/2023/QH15Luật B27/2023/QH15\"}\n")
              .toUtf8();
    const QByteArray mongo
        = QStringLiteral(
              "[{\"_id\":{\"$oid\":\"0\"},\"title\":\"Cấp giấy\",\"Trình tự thực hiện\":\"Bước 1 </p>\","
              "\"Cách thức thực hiện\":[{\"Hình thức nộp\":\"Trực tiếp\"}],\"Thành phần hồ sơ\":[]}]")
              .toUtf8();
    const QByteArray doc
        = QStringLiteral(
              "[{\"metadata\":{\"mã_thủ_tục\":\"1.900001\",\"tên_thủ_tục\":\"Cấp giấy\"},"
              "\"content\":{\"trình_tự_thực_hiện\":\"Bước 1\"},\"tables\":{\"hinh_thuc_nop\":[]}}]")
              .toUtf8();
    const QByteArray markdown
        = QStringLiteral("# Cấp giấy\n\n## Thông tin chung\n* **Mã thủ tục:** 1.900001\n\n## Thành phần hồ "
                         "sơ\n### Nộp:\n"
                         "| Tên giấy tờ | Bản chính |\n| --- | --- |\n| Đơn \\| tờ khai | 1 |\n")
              .toUtf8();
    const QByteArray list = QStringLiteral("Mã số;Tên;Lĩnh vực\n1.900001;\"Cấp; giấy\";Hộ tịch\n").toUtf8();
    const QByteArray old = QStringLiteral("M· sè,Tªn\n1.900001,§¨ng ký kÕt h«n\n").toLatin1();
    return {raw, mongo, doc, markdown, list, old, portalWorkbook()};
}

QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const int edits = random.bounded(1, 6);
    for (int i = 0; i < edits && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(bytes.size());
        switch (random.bounded(4)) {
        case 0:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes.truncate(at);
            break;
        case 2:
            bytes.insert(at, bytes.mid(random.bounded(bytes.size()), 20));
            break;
        default:
            bytes.remove(at, random.bounded(1, 12));
        }
    }
    return bytes;
}

} // namespace

TEST(Mutations, GiveAnAnswerOrASentence)
{
    QRandomGenerator random(1022);
    int taken = 0;
    int refused = 0;
    for (const QByteArray &sound : soundFiles()) {
        ASSERT_TRUE(readProcedureBytes(sound)) << "the file itself is sound: " << sound.left(60).constData();
        for (int i = 0; i < Mutations; ++i) {
            const auto file = readProcedureBytes(mutated(sound, random));
            if (!file) {
                EXPECT_FALSE(file.error().detail.isEmpty());
                ++refused;
                continue;
            }
            for (const IntakeRow &row : file->rows) {
                EXPECT_FALSE(row.procedure.id.isEmpty());
                EXPECT_TRUE(wire::procedureFromJson(wire::toJson(row.procedure)))
                    << "the base can read it again";
                EXPECT_FALSE(row.procedure.name.trimmed().isEmpty());
                EXPECT_TRUE(problemsOf(row.procedure).isEmpty()
                            || problemsOf(row.procedure).first() == QStringLiteral("kb.no_content"));
            }
            for (const RefusedLine &line : file->refused)
                EXPECT_FALSE(line.reason.isEmpty());
            ++taken;
        }
    }
    EXPECT_GT(taken, 100);
    EXPECT_GT(refused, 100);
}

TEST(Mutations, WhatTheBaseCouldNotReadAgainIsRefused)
{
    const QString endless(3000, u'a');
    const auto list = readProcedureBytes(
        QStringLiteral("Mã số,Tên,Lĩnh vực\n1.900001,Cấp giấy,%1\n1.900002,Đổi giấy,Hộ tịch\n")
            .arg(endless)
            .toUtf8());
    ASSERT_TRUE(list);
    EXPECT_EQ(list->rows.size(), 1);
    ASSERT_EQ(list->refused.size(), 1);
    EXPECT_TRUE(list->refused.first().reason.startsWith(QStringLiteral("field")))
        << qPrintable(list->refused.first().reason);
    QByteArray ways;
    for (int i = 0; i < 500; ++i)
        ways += QByteArray(i == 0 ? "" : ",") + "{\"channel\":\"a\"}";
    const auto record
        = readProcedureBytes("{\"code\":\"1.900001\",\"name\":\"a\",\"methods\":[" + ways + "]}\n");
    ASSERT_TRUE(record);
    ASSERT_EQ(record->refused.size(), 1);
    EXPECT_TRUE(record->refused.first().reason.startsWith(QStringLiteral("methods")));
}

TEST(Mutations, WrongTypesAreRefusedWithTheFieldsName)
{
    const auto file = readProcedureBytes(
        "{\"ten_thu_tuc\":7,\"ma_thu_tuc\":\"1.900001\"}\n{\"title\":\"a\",\"Tr\xc3\xacnh t\xe1\xbb\xb1 "
        "th\xe1\xbb\xb1"
        "c hi\xe1\xbb\x87n\":[]}\n{\"metadata\":{},\"content\":{}}\n{\"code\":[],\"name\":\"a\"}\n");
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->rows.isEmpty());
    ASSERT_EQ(file->refused.size(), 4);
    EXPECT_TRUE(file->refused[0].reason.startsWith(QStringLiteral("ten_thu_tuc")))
        << qPrintable(file->refused[0].reason);
    EXPECT_FALSE(readProcedureBytes({}));
    EXPECT_FALSE(readProcedureBytes("\n \n"));
}
