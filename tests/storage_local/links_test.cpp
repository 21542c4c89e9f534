// Links of the articles on a machine, and what was found out about them.
#include "app/storage/local/locallinks.h"
#include "profilefixture.h"

namespace tongdai::storage {

namespace {

class LinksTest : public ProfileTest
{
protected:
    void TearDown() override { close(); }

    static Procedure article(const QString &code, const QString &text)
    {
        Procedure made;
        made.id = made.code = code;
        made.name = QStringLiteral("Đăng ký khai sinh");
        made.steps = text;
        return made;
    }
    static PullRow rowOf(const Procedure &procedure)
    {
        return {wire::rowProcedure(), procedure.id, 1, 1, wire::toJson(procedure), false};
    }
};

} // namespace

TEST_F(LinksTest, ListsTheLinksOfArticlesInForceWithWhatIsKnown)
{
    open();
    Procedure gone = article(QStringLiteral("1.000003"), QStringLiteral("https://cu.example"));
    gone.validTo = QDate(2025, 1, 1);
    ASSERT_TRUE(pull(
        QStringLiteral("kb"),
        {rowOf(article(QStringLiteral("1.000001"), QStringLiteral("HTTP://B.example và https://a.example."))),
         rowOf(article(QStringLiteral("1.000002"), QStringLiteral("Xem https://a.example"))),
         rowOf(article(QStringLiteral("1.000004"), QStringLiteral("Không có liên kết"))), rowOf(gone)}));
    LocalLinks links(*profile);
    const LinkCheck silent {QStringLiteral("https://a.example"), LinkState::Silent, 0, {}, clock.now};
    const LinkCheck none {QStringLiteral("HTTP://B.example"), LinkState::NoNetwork, 0, {}, clock.now};
    ASSERT_TRUE(wait(links.keep({silent, none})));
    const auto all = wait(links.all(QDate(2026, 1, 1)));
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2);
    EXPECT_EQ(all->at(0),
              (ArticleLink {QStringLiteral("HTTP://B.example"), {QStringLiteral("1.000001")}, {}}));
    EXPECT_EQ(all->at(1),
              (ArticleLink {QStringLiteral("https://a.example"),
                            {QStringLiteral("1.000001"), QStringLiteral("1.000002")},
                            silent}));
}

TEST_F(LinksTest, RemembersOverARestartReplacesAndForgets)
{
    open();
    auto links = std::make_unique<LocalLinks>(*profile);
    LinkCheck first {QStringLiteral("https://a.example"), LinkState::Redirects, 200,
                     QStringLiteral("https://b.example/"), clock.now};
    ASSERT_TRUE(wait(links->keep({first})));
    links.reset();
    reopen();
    links = std::make_unique<LocalLinks>(*profile);
    EXPECT_EQ(*wait(links->known({first.url, QStringLiteral("https://nie.example")})),
              QList<LinkCheck> {first});
    LinkCheck second {first.url, LinkState::Refuses, 404, {}, clock.now + 1};
    ASSERT_TRUE(wait(links->keep({second})));
    EXPECT_EQ(*wait(links->known({first.url})), QList<LinkCheck> {second});
    clock.now += qint64(LocalLinks::KeptDays + 1) * 24 * 3600 * 1000;
    ASSERT_TRUE(wait(links->keep({})));
    EXPECT_TRUE(wait(links->known({first.url}))->isEmpty());
    links.reset();
}

} // namespace tongdai::storage
