#include "app/search/markrestorer.h"
#include "basefiles.h"
#include "models/domain/vietnamesetext.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

class Restorer
{
public:
    explicit Restorer(const QList<Procedure> &base)
    {
        m_marks.teach(base, Lexicon::builtIn(), m_terms);
        std::vector<std::uint32_t> foldOf;
        for (std::uint32_t term = 0; term < m_terms.size(); ++term)
            foldOf.push_back(m_terms.add(foldMarks(m_terms.text(term).toString())));
        m_marks.finish(foldOf);
    }

    QString restored(const QString &text) const
    {
        QList<QueryWord> row;
        for (const QString &word : words(text))
            row.append(QueryWord::of(word));
        QStringList made;
        for (const QueryWord &word : m_marks.restored(row, m_terms))
            made.append(word.exact);
        return made.join(u' ');
    }

private:
    TermTable m_terms;
    MarkRestorer m_marks;
};

const Restorer &demo()
{
    static const Restorer restorer(demoProcedures());
    return restorer;
}

} // namespace

TEST(MarkRestorer, PutsTheMarksOfWhatPeopleSayBack)
{
    EXPECT_EQ(demo().restored(QStringLiteral("dang ky ket hon")), QStringLiteral("đăng ký kết hôn"));
    EXPECT_EQ(demo().restored(QStringLiteral("lam so do lan dau")), QStringLiteral("làm sổ đỏ lần đầu"));
    EXPECT_EQ(demo().restored(QStringLiteral("mat the can cuoc")), QStringLiteral("mất thẻ căn cước"));
}

TEST(MarkRestorer, LeavesMarkedAndUnknownWordsAlone)
{
    EXPECT_EQ(demo().restored(QStringLiteral("đằng ký zzyzx 2024")), QStringLiteral("đằng ký zzyzx 2024"));
    EXPECT_EQ(demo().restored(QString()), QString());
}

TEST(MarkRestorer, GetsMostWordsOfOurOwnQuestionsRight)
{
    const QList<Procedure> base = demoProcedures();
    int asked = 0;
    int right = 0;
    for (const ctl::LabelledQuery &query : questions(QStringLiteral("queries_tune.tsv"), base)) {
        const QStringList meant = words(query.query);
        if (meant.join(u' ') == foldMarks(meant.join(u' ')))
            continue; // asked without marks
        const QStringList made = demo().restored(foldMarks(query.query)).split(u' ');
        for (qsizetype i = 0; i < std::min(meant.size(), made.size()); ++i) {
            ++asked;
            right += meant[i] == made[i] ? 1 : 0;
        }
    }
    ASSERT_GE(asked, 500);
    EXPECT_GE(static_cast<double>(right) / asked, 0.8) << right << " of " << asked;
}
