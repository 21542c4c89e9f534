#include "app/telephony/sipuri.h"

#include <gtest/gtest.h>

using namespace tongdai::telephony;

namespace {

std::string user(const char *address)
{
    return sipUser(QString::fromUtf8(address)).toStdString();
}

} // namespace

TEST(SipUser, IsTheNumber)
{
    EXPECT_EQ(user("sip:0900000012@127.0.0.1:5060"), "0900000012");
    EXPECT_EQ(user("SIPS:0900000012@host.example;transport=tls"), "0900000012");
    EXPECT_EQ(user("sip:%2B84900000012@host"), "+84900000012");
    EXPECT_EQ(user("sip:+84900000012;phone-context=vn;cpc=ordinary@host;user=phone"), "+84900000012");
    EXPECT_EQ(user("sip:0900000012:secret@host"), "0900000012");
    EXPECT_EQ(user("tel:+84-900-000-012;ext=5"), "+84-900-000-012");
    EXPECT_EQ(user("Tel:0900000012"), "0900000012");
    EXPECT_EQ(user("\"Nguyễn <b> An\" <sip:0900000012@host>;tag=1"), "0900000012");
    EXPECT_EQ(user("An Nguyễn <tel:0900000012>"), "0900000012");
    EXPECT_EQ(user(" <sip:0900000012@host"), "0900000012");
    EXPECT_EQ(user("0900000012"), "0900000012");
    EXPECT_EQ(user("0900000012@host"), "0900000012");
    EXPECT_EQ(user("sip:anonymous@anonymous.invalid"), "anonymous");
}

TEST(SipUser, IsEmptyWhereNobodyIsNamed)
{
    for (const char *address : {"", " ", "sip:", "sip:host.example", "sip:@host", "sips:127.0.0.1:5060",
                                "tel:", "<>", "<", "\"An\" <>", "@", ";", "sip:;cpc=x@host"})
        EXPECT_EQ(user(address), "") << address;
}

TEST(SipUser, DecodesAfterItHasCut)
{
    EXPECT_EQ(user("sip:a%3Bb%40c@host"), "a;b@c");
    EXPECT_EQ(user("sip:%@host"), "%");
    EXPECT_FALSE(sipUser(QStringLiteral("sip:%ff%fe@host")).isEmpty());
}

TEST(SipDisplayName, ComesWithoutItsQuotes)
{
    const auto name
        = [](const char *address) { return sipDisplayName(QString::fromUtf8(address)).toStdString(); };
    EXPECT_EQ(name("\"Nguyễn An\" <sip:0900000012@host>"), "Nguyễn An");
    EXPECT_EQ(name("Nguyễn An <sip:0900000012@host>"), "Nguyễn An");
    EXPECT_EQ(name("\"a \\\"b\\\\ <c>\" <sip:1@h>"), "a \"b\\ <c>");
    EXPECT_EQ(name("<sip:0900000012@host>"), "");
    EXPECT_EQ(name("sip:0900000012@host"), "");
    EXPECT_EQ(name("\" <sip:1@h>"), "\"");
}
