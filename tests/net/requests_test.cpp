#include "app/net/requests.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace tongdai::net {

TEST(Requests, AnInstallationThatDoesNotKnowItsIdNamesNone)
{
    // The centre refuses an id of zeros as unreadable; the workstation would ask again for ever.
    const QString name = QStringLiteral("client_id");
    EXPECT_FALSE(
        QJsonDocument::fromJson(refreshQuestion(QStringLiteral("r"), {}).body).object().contains(name));
    EXPECT_FALSE(
        QJsonDocument::fromJson(signInQuestion(QStringLiteral("an.le"), QStringLiteral("p"), {}).body)
            .object()
            .contains(name));
    EXPECT_TRUE(QJsonDocument::fromJson(refreshQuestion(QStringLiteral("r"), QUuid::createUuid()).body)
                    .object()
                    .contains(name));
}

TEST(Requests, OperationsTravelByteForByte)
{
    const QByteArray body
        = pushQuestion(QUuid::createUuid(), QStringLiteral("e"), SystemClock(), {"{\"n\":1, \"z\":0}", "{\"n\":2}"}).body;
    EXPECT_TRUE(body.contains("\"sent\":1") && body.contains("\"sent_mono\":"));
    EXPECT_TRUE(body.endsWith(",\"ops\":[{\"n\":1, \"z\":0},{\"n\":2}]}"));
}

} // namespace tongdai::net
