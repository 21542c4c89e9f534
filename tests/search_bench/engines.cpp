#include "engines.h"

#include "app/search/procedureindex.h"
#include "models/domain/vietnamesetext.h"

#include <QDirIterator>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>

#include <xapian.h>

#include <algorithm>

namespace tongdai {

namespace {

constexpr int Wanted = 10;

QString textOf(const Procedure &procedure)
{
    QStringList parts {procedure.agency, procedure.result, procedure.audience, procedure.conditions};
    for (const Paper &paper : procedure.papers)
        parts.append(paper.name);
    parts.append(procedure.steps);
    return parts.join(u'\n');
}

class Ours final : public Engine
{
public:
    void build(const QList<Procedure> &procedures) override
    {
        m_index = std::make_unique<ProcedureIndex>(procedures, Lexicon::builtIn());
    }
    QStringList search(const QString &question, bool) override
    {
        SearchQuery query;
        query.text = question;
        query.limit = Wanted;
        QStringList codes;
        for (const SearchHit &hit : m_index->search(query).hits)
            codes.append(hit.code.isEmpty() ? hit.id : hit.code);
        return codes;
    }

private:
    std::unique_ptr<ProcedureIndex> m_index;
};

class Fts5 final : public Engine
{
public:
    enum class Way { All, Any };

    explicit Fts5(Way way)
        : m_way(way)
    { }
    ~Fts5() override
    {
        m_search.reset();
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("fts5"));
    }
    void build(const QList<Procedure> &procedures) override
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fts5"));
        m_database.setDatabaseName(QStringLiteral(":memory:"));
        m_database.open();
        run(QStringLiteral("CREATE VIRTUAL TABLE base USING fts5(name, field, body, content='')"));
        m_database.transaction();
        QSqlQuery insert(m_database);
        insert.prepare(QStringLiteral("INSERT INTO base(rowid, name, field, body) VALUES(?, ?, ?, ?)"));
        for (const Procedure &procedure : procedures) {
            m_codes.append(procedure.code.isEmpty() ? procedure.id : procedure.code);
            insert.addBindValue(m_codes.size());
            insert.addBindValue(foldMarks(procedure.name));
            insert.addBindValue(foldMarks(procedure.field));
            insert.addBindValue(foldMarks(textOf(procedure)));
            if (!insert.exec())
                qFatal("FTS5: %s", qPrintable(insert.lastError().text()));
        }
        m_database.commit();
        run(QStringLiteral("INSERT INTO base(base) VALUES('optimize')"));
        m_search = std::make_unique<QSqlQuery>(m_database);
        m_search->setForwardOnly(true);
        m_search->prepare(
            QStringLiteral("SELECT rowid FROM base WHERE base MATCH ? ORDER BY bm25(base, %1) LIMIT %2")
                .arg(m_way == Way::All ? QStringLiteral("1, 1, 1") : QStringLiteral("10, 3, 1"))
                .arg(Wanted));
    }
    QStringList search(const QString &question, bool typing) override
    {
        QStringList terms;
        for (const QString &word : words(question))
            terms.append(u'"' + foldMarks(word) + u'"');
        if (terms.isEmpty())
            return {};
        if (typing)
            terms.last() += u'*';
        m_search->bindValue(0,
                            terms.join(m_way == Way::All ? QStringLiteral(" AND ") : QStringLiteral(" OR ")));
        QStringList found;
        if (!m_search->exec())
            return found;
        while (m_search->next())
            found.append(m_codes[m_search->value(0).toLongLong() - 1]);
        m_search->finish();
        return found;
    }

private:
    void run(const QString &statement)
    {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            qFatal("FTS5: %s", qPrintable(query.lastError().text()));
    }

    Way m_way;
    QSqlDatabase m_database;
    std::unique_ptr<QSqlQuery> m_search;
    QStringList m_codes;
};

class XapianEngine final : public Engine
{
public:
    void build(const QList<Procedure> &procedures) override
    {
        {
            Xapian::WritableDatabase database(m_folder.path().toStdString(), Xapian::DB_CREATE_OR_OVERWRITE);
            for (const Procedure &procedure : procedures) {
                Xapian::Document document;
                addTerms(document, procedure.name, 10);
                addTerms(document, procedure.field, 3);
                addTerms(document, textOf(procedure), 1);
                document.set_data((procedure.code.isEmpty() ? procedure.id : procedure.code).toStdString());
                document.add_value(0, words(procedure.name).join(u' ').toStdString());
                database.add_document(document);
            }
            database.commit();
        }
        m_database = std::make_unique<Xapian::Database>(m_folder.path().toStdString());
    }
    QStringList search(const QString &question, bool typing) override
    {
        const QStringList asked = words(question);
        if (asked.isEmpty())
            return {};
        const bool bare = !hasMarks(question);
        std::vector<Xapian::Query> parts;
        for (qsizetype i = 0; i < asked.size(); ++i) {
            const std::string word = bare ? foldTerm(asked[i]) : exactTerm(asked[i]);
            if (typing && i + 1 == asked.size())
                parts.emplace_back(Xapian::Query::OP_WILDCARD, word, 50, Xapian::Query::WILDCARD_LIMIT_FIRST);
            else
                parts.emplace_back(word);
            if (i > 0)
                parts.emplace_back(bare ? foldPair(asked[i - 1], asked[i]) : pair(asked[i - 1], asked[i]));
        }
        Xapian::Enquire enquire(*m_database);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end()));
        const Xapian::MSet matches = enquire.get_mset(0, 50);
        struct One {
            QString code;
            double score;
        };
        std::vector<One> ranked;
        for (auto match = matches.begin(); match != matches.end(); ++match) {
            const Xapian::Document document = match.get_document();
            ranked.push_back({QString::fromStdString(document.get_data()),
                              match.get_percent() / 100.0
                                  + common(asked, QString::fromStdString(document.get_value(0)), bare)});
        }
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const One &a, const One &b) { return a.score > b.score; });
        QStringList codes;
        for (const One &one : ranked)
            codes.append(one.code);
        return codes.mid(0, Wanted);
    }
    qint64 diskBytes() const override
    {
        qint64 bytes = 0;
        QDirIterator files(m_folder.path(), QDir::Files);
        while (files.hasNext()) {
            files.next();
            bytes += files.fileInfo().size();
        }
        return bytes;
    }

private:
    static std::string cut(const QString &term) { return term.left(60).toStdString(); }
    static std::string exactTerm(const QString &word) { return cut(word); }
    static std::string foldTerm(const QString &word) { return cut(u'F' + foldMarks(word)); }
    static std::string pair(const QString &a, const QString &b) { return cut(u'P' + a + u'_' + b); }
    static std::string foldPair(const QString &a, const QString &b)
    {
        return cut(u'Q' + foldMarks(a) + u'_' + foldMarks(b));
    }
    static void addTerms(Xapian::Document &document, const QString &text, unsigned weight)
    {
        const QStringList all = words(text);
        for (qsizetype i = 0; i < all.size(); ++i) {
            document.add_term(exactTerm(all[i]), weight);
            document.add_term(foldTerm(all[i]), weight);
            if (i > 0 && weight > 1) {
                document.add_term(pair(all[i - 1], all[i]), weight);
                document.add_term(foldPair(all[i - 1], all[i]), weight);
            }
        }
    }
    /// Half the share of the question that the name has, half the share of the name.
    static double common(const QStringList &asked, const QString &name, bool bare)
    {
        const QStringList own = (bare ? foldMarks(name) : name).split(u' ');
        const QSet<QString> in(own.cbegin(), own.cend());
        QSet<QString> both;
        int met = 0;
        for (const QString &word : asked) {
            if (in.contains(word)) {
                ++met;
                both.insert(word);
            }
        }
        return 0.5 * met / static_cast<double>(asked.size())
            + 0.5 * static_cast<double>(both.size()) / static_cast<double>(in.size());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Xapian::Database> m_database;
};

} // namespace

std::unique_ptr<Engine> engineOf(const QString &name)
{
    if (name == u"ours")
        return std::make_unique<Ours>();
    if (name == u"fts5-and")
        return std::make_unique<Fts5>(Fts5::Way::All);
    if (name == u"fts5-or")
        return std::make_unique<Fts5>(Fts5::Way::Any);
    if (name == u"xapian")
        return std::make_unique<XapianEngine>();
    return nullptr;
}

QStringList engineNames()
{
    return {QStringLiteral("fts5-and"), QStringLiteral("fts5-or"), QStringLiteral("xapian"),
            QStringLiteral("ours")};
}

} // namespace tongdai
