#include "models/domain/weblink.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

QStringList links(const char *text)
{
    return linksIn(QString::fromUtf8(text));
}

} // namespace

TEST(WebLink, FindsAddressesWithoutTheSentenceAroundThem)
{
    EXPECT_EQ(links("Nộp tại (https://dichvucong.example)."),
              QStringList {QStringLiteral("https://dichvucong.example")});
    EXPECT_EQ(
        links("xem http://a.example/x_(y), và https://b.example/?q=1&r=2; HTTP://C.example."),
        (QStringList {QStringLiteral("http://a.example/x_(y)"), QStringLiteral("https://b.example/?q=1&r=2"),
                      QStringLiteral("HTTP://C.example")}));
    EXPECT_EQ(links("“https://a.example/đường-dẫn”"),
              QStringList {QStringLiteral("https://a.example/đường-dẫn")});
    EXPECT_EQ(links("https://a.example\nhttps://a.example"),
              QStringList {QStringLiteral("https://a.example")});
    EXPECT_TRUE(links("không có gì: http:// , ftp://a.example, xhttps://").isEmpty());
}

TEST(WebLink, BoundsWhatATextMayHold)
{
    QString text;
    for (int i = 0; i < 3 * MostLinks; ++i)
        text += QStringLiteral("https://a.example/%1 ").arg(i);
    EXPECT_EQ(linksIn(text).size(), MostLinks);
    EXPECT_TRUE(
        linksIn(QStringLiteral("https://a.example/") + QString(LongestLink, QLatin1Char('x'))).isEmpty());
}

TEST(WebLink, ReadsEveryFieldOfAnArticle)
{
    Procedure p;
    p.spokenAnswer = QStringLiteral("https://1.example");
    p.methods = {{QStringLiteral("Trực tuyến"), {}, {}, QStringLiteral("https://2.example")}};
    p.papers = {{{}, QStringLiteral("Mẫu 01: https://3.example"), {}, {}}};
    p.legalBasis = {{QStringLiteral("01/2026"), QStringLiteral("https://4.example")}};
    p.source = QStringLiteral("https://5.example");
    EXPECT_EQ(linksOf(p).size(), 5);
}

TEST(WebLink, TellsWhichAnEditorShouldLookAt)
{
    const auto look = [](LinkState state, const char *target = "") {
        return needsLook({QStringLiteral("http://a.example/x"), state, 0, QString::fromLatin1(target), 0});
    };
    EXPECT_FALSE(look(LinkState::Answers));
    EXPECT_FALSE(look(LinkState::NoNetwork));
    EXPECT_TRUE(look(LinkState::Refuses));
    EXPECT_TRUE(look(LinkState::Silent));
    EXPECT_TRUE(look(LinkState::Certificate));
    EXPECT_TRUE(look(LinkState::Private));
    EXPECT_FALSE(look(LinkState::Redirects, "https://www.a.example/y"));
    EXPECT_TRUE(look(LinkState::Redirects, "https://b.example/x"));
}

TEST(WebLink, KeepsItsMachineWords)
{
    for (const LinkState state :
         {LinkState::Answers, LinkState::Redirects, LinkState::Refuses, LinkState::Silent,
          LinkState::Certificate, LinkState::Private, LinkState::NoNetwork})
        EXPECT_EQ(linkStateFrom(machineWord(state)), state);
    EXPECT_FALSE(linkStateFrom(QStringLiteral("else")));
}
