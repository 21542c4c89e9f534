// Imports as runs: what they do to the base, what workstations hear of it, and how they are taken back.
#include "app/server/knowledgeimport.h"

#include "app/server/administration.h"
#include "app/storage/central/feed.h"
#include "app/storage/central/knowledgerows.h"
#include "app/storage/database.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

using namespace tongdai;
using namespace tongdai::server;

namespace {

constexpr auto NamesOnly = ProcedureParts(ProcedurePart::Name) | ProcedurePart::Field | ProcedurePart::Agency
    | ProcedurePart::Issuer;

Procedure procedure(int number, const QString &name, const QString &steps = QStringLiteral("Bước 1"))
{
    Procedure made;
    made.id = made.code = QStringLiteral("1.90%1").arg(number, 4, 10, QChar(u'0'));
    made.name = name;
    made.steps = steps;
    return made;
}

ImportedRow whole(const Procedure &made, int line = 1)
{
    return {made, allParts(), QStringLiteral("a.jsonl"), line};
}

ImportedRow listed(int number, const QString &name, int line = 1)
{
    return {procedure(number, name, {}), NamesOnly, QStringLiteral("list.xlsx"), line};
}

ImportOptions dated(const QDate &day, bool complete = false)
{
    ImportOptions options;
    options.files = {QStringLiteral("list.xlsx")};
    options.asOf = day;
    options.complete = complete;
    options.massWithdrawal = true;
    return options;
}

class KnowledgeImportTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = Administration::open(m_folder.path(), true, {1, 8192});
        ASSERT_TRUE(opened);
        m_administration = std::move(*opened);
    }

    ImportReport import(const QList<ImportedRow> &rows, const ImportOptions &options = {},
                        bool dryRun = false)
    {
        const auto report = m_administration->knowledgeImport().import(rows, options, dryRun);
        EXPECT_TRUE(report) << qPrintable(report ? QString() : report.error().detail);
        return report.value_or(ImportReport {});
    }

    QHash<QString, Procedure> base() const
    {
        QHash<QString, Procedure> all;
        for (const Procedure &one : m_administration->procedures().value_or(QList<Procedure> {}))
            all.insert(one.id, one);
        return all;
    }

    /// The base without versions: what a person would compare.
    QHash<QString, Procedure> texts() const
    {
        QHash<QString, Procedure> all = base();
        for (Procedure &one : all)
            one.version = 0;
        return all;
    }

    std::unique_ptr<storage::Database> centre() const
    {
        storage::DatabaseOptions options;
        options.file = m_folder.filePath(QStringLiteral("central.db"));
        auto database = storage::Database::open(options);
        return std::move(*database);
    }
    QList<storage::FeedRow> feedAfter(qint64 seq) const
    {
        return storage::feedAfter(*centre(), QStringLiteral("kb"), seq, 1000, true)
            .value_or(QList<storage::FeedRow> {});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Administration> m_administration;
};

} // namespace

TEST_F(KnowledgeImportTest, CountsAndStoresInOneRun)
{
    const QList<ImportedRow> rows {whole(procedure(1, QStringLiteral("Một"))),
                                   whole(procedure(2, QStringLiteral("Hai")))};
    const ImportReport dry = import(rows, {}, true);
    EXPECT_EQ(dry.tally.added, 2);
    EXPECT_EQ(dry.run, 0);
    EXPECT_TRUE(base().isEmpty()) << "a dry run stores nothing";
    EXPECT_TRUE(m_administration->knowledgeImport().runs()->isEmpty());

    EXPECT_EQ(import(rows).run, 1);
    EXPECT_EQ(base().size(), 2);
    EXPECT_EQ(feedAfter(0).size(), 2);
    const ImportReport again
        = import({whole(procedure(1, QStringLiteral("Một"), QStringLiteral("Bước 2"))), rows[1]});
    EXPECT_EQ(again.tally.changed, 1);
    EXPECT_EQ(again.tally.unchanged, 1);
    EXPECT_EQ(base().value(QStringLiteral("1.900001")).version, 2);
    const QList<storage::FeedRow> news = feedAfter(2);
    ASSERT_EQ(news.size(), 1) << "workstations get the changed row alone";
    EXPECT_EQ(news.first().id, QStringLiteral("1.900001"));
}

TEST_F(KnowledgeImportTest, AListKeepsTextsAndReportsRenamedAndWithdrawn)
{
    Procedure kept = procedure(1, QStringLiteral("Một"));
    kept.commonNames = {QStringLiteral("số một")};
    import(
        {whole(kept), whole(procedure(2, QStringLiteral("Hai"))), whole(procedure(3, QStringLiteral("Ba")))});
    const ImportReport report = import({listed(1, QStringLiteral("Một mới")),
                                        listed(2, QStringLiteral("Hai")), listed(4, QStringLiteral("Bốn"))},
                                       dated(QDate(2026, 7, 1), true));
    EXPECT_EQ(report.tally.added, 1);
    EXPECT_EQ(report.tally.renamed, 1);
    EXPECT_EQ(report.tally.unchanged, 1);
    EXPECT_EQ(report.tally.withdrawn, 1);
    EXPECT_EQ(report.withdrawn, QStringList(QStringLiteral("1.900003")));
    const auto now = base();
    EXPECT_EQ(now[QStringLiteral("1.900001")].name, QStringLiteral("Một mới"));
    EXPECT_EQ(now[QStringLiteral("1.900001")].steps, QStringLiteral("Bước 1"));
    EXPECT_EQ(now[QStringLiteral("1.900001")].commonNames, kept.commonNames);
    EXPECT_EQ(now[QStringLiteral("1.900003")].steps, QStringLiteral("Bước 1")) << "withdrawn, not deleted";
    EXPECT_TRUE(now[QStringLiteral("1.900003")].inForce(QDate(2026, 6, 30)));
    EXPECT_FALSE(now[QStringLiteral("1.900003")].inForce(QDate(2026, 7, 1)));

    EXPECT_EQ(import({listed(3, QStringLiteral("Ba"))}).tally.unchanged, 1)
        << "who does not say of which day";
    const ImportReport back = import({listed(3, QStringLiteral("Ba"))}, dated(QDate(2026, 8, 1)));
    EXPECT_EQ(back.tally.changed, 1);
    EXPECT_FALSE(base()[QStringLiteral("1.900003")].validTo.isValid()) << "named again, in force again";
}

TEST_F(KnowledgeImportTest, AnOlderListOverwritesNothingNewer)
{
    import({listed(1, QStringLiteral("Mới")), listed(2, QStringLiteral("Hai"))},
           dated(QDate(2026, 7, 1), true));
    const ImportReport older = import({listed(1, QStringLiteral("Cũ")), listed(3, QStringLiteral("Ba"))},
                                      dated(QDate(2025, 4, 1), true));
    EXPECT_EQ(older.tally.older, 1);
    EXPECT_EQ(older.tally.added, 1);
    EXPECT_EQ(older.tally.withdrawn, 0) << "2 is known of a later day";
    EXPECT_EQ(base()[QStringLiteral("1.900001")].name, QStringLiteral("Mới"));
}

TEST_F(KnowledgeImportTest, AMinistrysListIsNotTakenForAllThereIs)
{
    import({whole(procedure(1, QStringLiteral("Một"))), whole(procedure(2, QStringLiteral("Hai"))),
            whole(procedure(3, QStringLiteral("Ba")))});
    ImportOptions options = dated(QDate(2026, 7, 1), true);
    options.massWithdrawal = false;
    const auto before = base();
    const auto refused
        = m_administration->knowledgeImport().import({listed(1, QStringLiteral("Một"))}, options, false);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().detail.contains(QStringLiteral("--yes")));
    EXPECT_EQ(base(), before);
    options.alsoNamed = {QStringLiteral("1.900002"), QStringLiteral("1.900003")};
    EXPECT_EQ(import({listed(1, QStringLiteral("Một"))}, options).tally.withdrawn, 0)
        << "a refused row names its code all the same";
}

TEST_F(KnowledgeImportTest, RowsWithoutACodeAreFoundByNameAndNeverMergedAcrossCodes)
{
    import({listed(1, QStringLiteral("Cấp giấy phép hoà giải")),
            whole(procedure(2, QStringLiteral("Thu hồi đất"))),
            whole(procedure(3, QStringLiteral("Thu hồi đất"))),
            whole(procedure(4, QStringLiteral("Đổi giấy")))});
    const auto bare = [](const QString &id, const QString &name, int line) {
        Procedure made = procedure(1, name, QStringLiteral("Bước khác"));
        made.id = id;
        made.code.clear();
        return ImportedRow {made, ProcedureParts(ProcedurePart::Name) | ProcedurePart::Steps,
                            QStringLiteral("mongo.json"), line};
    };
    const ImportReport report
        = import({bare(QStringLiteral("x-1"), QStringLiteral("Cấp giấy phép hòa giải"), 1),
                  bare(QStringLiteral("x-2"), QStringLiteral("Thu hồi đất"), 2),
                  bare(QStringLiteral("x-3"), QStringLiteral("Chưa từng thấy"), 3),
                  bare(QStringLiteral("x-4"), QStringLiteral("Đổi giấy"), 4)});
    EXPECT_EQ(report.tally.changed, 1);
    EXPECT_EQ(report.tally.unchanged, 1);
    EXPECT_EQ(report.tally.added, 2);
    ASSERT_EQ(report.notes.size(), 3);
    EXPECT_EQ(report.notes[0].code, QStringLiteral("code.found"));
    EXPECT_EQ(report.notes[1].code, QStringLiteral("name.ambiguous"));
    EXPECT_TRUE(report.notes[1].detail.contains(QStringLiteral("1.900002, 1.900003")));
    const auto now = base();
    EXPECT_EQ(now[QStringLiteral("1.900001")].steps, QStringLiteral("Bước khác"));
    EXPECT_EQ(now[QStringLiteral("1.900002")].steps, QStringLiteral("Bước 1"));
    EXPECT_EQ(now[QStringLiteral("1.900004")].steps, QStringLiteral("Bước 1"))
        << "a name alone replaces no text";
    EXPECT_TRUE(now.contains(QStringLiteral("x-2")));
}

TEST_F(KnowledgeImportTest, UndoRestoresExactlyWhatWasBefore)
{
    import({whole(procedure(1, QStringLiteral("Một"))), whole(procedure(2, QStringLiteral("Hai")))});
    const auto before = texts();
    const int version = base()[QStringLiteral("1.900001")].version;
    const ImportReport run = import({listed(1, QStringLiteral("Một mới")), listed(3, QStringLiteral("Ba"))},
                                    dated(QDate(2026, 7, 1), true));
    ASSERT_NE(texts(), before);
    const auto undone = m_administration->knowledgeImport().undo(run.run, false);
    ASSERT_TRUE(undone) << qPrintable(undone.error().detail);
    EXPECT_EQ(undone->restored, 2);
    EXPECT_EQ(undone->removed, 1);
    EXPECT_TRUE(undone->kept.isEmpty());
    EXPECT_EQ(texts(), before);
    EXPECT_GT(base()[QStringLiteral("1.900001")].version, version) << "workstations take what is newer";
    bool gone = false;
    for (const storage::FeedRow &row : feedAfter(0))
        gone = gone || (row.id == QStringLiteral("1.900003") && row.gone);
    EXPECT_TRUE(gone);

    const auto twice = m_administration->knowledgeImport().undo(run.run, false);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(m_administration->knowledgeImport().undo(99, false).error().kind, ErrorKind::NotFound);
    EXPECT_GT(m_administration->knowledgeImport().runs()->last().undoneMs, 0);
    EXPECT_EQ(import({listed(1, QStringLiteral("Cũ"))}, dated(QDate(2025, 1, 1))).tally.older, 0)
        << "an undone run dates nothing";
}

TEST_F(KnowledgeImportTest, UndoLeavesWhatWasChangedSinceAndSaysSo)
{
    import({whole(procedure(1, QStringLiteral("Một"))), whole(procedure(2, QStringLiteral("Hai")))});
    const ImportReport first
        = import({listed(1, QStringLiteral("Một mới")), listed(2, QStringLiteral("Hai mới"))});
    Procedure edited = base()[QStringLiteral("1.900001")];
    edited.spokenAnswer = QStringLiteral("Dạ.");
    ASSERT_TRUE(m_administration->importProcedures({edited}));
    const ImportReport second = import({listed(2, QStringLiteral("Hai mới hơn"))});
    const auto before = base();

    const auto refused = m_administration->knowledgeImport().undo(first.run, false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Conflict);
    EXPECT_TRUE(refused.error().detail.contains(QStringLiteral("run %1").arg(second.run)))
        << qPrintable(refused.error().detail);
    EXPECT_EQ(base(), before) << "a refusal changes nothing";

    ASSERT_TRUE(m_administration->knowledgeImport().undo(second.run, false));
    const auto undone = m_administration->knowledgeImport().undo(first.run, true);
    ASSERT_TRUE(undone);
    ASSERT_EQ(undone->kept.size(), 1);
    EXPECT_EQ(undone->kept.first().id, QStringLiteral("1.900001"));
    EXPECT_EQ(undone->restored, 1)
        << "what a later run had changed is as this one left it, once that is undone";
    EXPECT_EQ(base()[QStringLiteral("1.900002")].name, QStringLiteral("Hai"));
    EXPECT_EQ(base()[QStringLiteral("1.900001")].spokenAnswer, edited.spokenAnswer);
}

TEST_F(KnowledgeImportTest, UndoKeepsAnAddedArticleThatSomethingHangsOnAndSaysWhat)
{
    QList<ImportedRow> rows;
    for (int number = 1; number <= 9; ++number)
        rows << whole(procedure(number, QStringLiteral("Thủ tục %1").arg(number)), number);
    const ImportReport run = import(rows);
    const auto id = [](int number) { return procedure(number, {}).id; };
    {
        const auto database = centre();
        ArticleDraft draft;
        draft.id = QUuid::createUuid();
        draft.procedure = procedure(1, QStringLiteral("Thủ tục 1"));
        draft.version = 1;
        ASSERT_TRUE(storage::putDraft(*database, draft));
        draft.id = QUuid::createUuid();
        draft.procedure = procedure(9, QStringLiteral("Thủ tục 9"));
        draft.state = DraftState::Discarded; // nobody's any more
        ASSERT_TRUE(storage::putDraft(*database, draft));
        UnitFact fact;
        fact.unit = QStringLiteral("731");
        fact.procedure = id(2);
        fact.version = 1;
        ASSERT_TRUE(storage::putUnitFact(*database, fact));
        CommonName name;
        name.id = QUuid::createUuid();
        name.words = QStringLiteral("giấy ba bốn");
        name.procedures = {id(3), id(4)};
        name.version = 1;
        ASSERT_TRUE(storage::putCommonName(*database, name));
        name.id = QUuid::createUuid();
        name.words = QStringLiteral("giấy chín");
        name.procedures = {id(9)};
        name.withdrawn = true;
        ASSERT_TRUE(storage::putCommonName(*database, name));
        Evidence pair;
        pair.words = QStringLiteral("giay nam");
        pair.procedure = id(5);
        pair.id = evidenceId(pair.words, pair.procedure);
        pair.version = 1;
        ASSERT_TRUE(storage::putEvidence(*database, pair));
        ArticleFlag flag;
        flag.id = QUuid::createUuid();
        flag.procedure = id(6);
        flag.note = QStringLiteral("sai");
        flag.version = 1;
        ASSERT_TRUE(storage::putFlag(*database, flag));
        for (int call = 0; call < 2; ++call)
            ASSERT_TRUE(database->exec(
                QStringLiteral("INSERT INTO call (id, unit, operator, started_ms, outcome, ticket_id, needs_review,"
                               " received_ms, version, doc)"
                               " VALUES ('c%1', '1022', 'an.le', 1, 'answered', '', 0, 1, 1,"
                               " '{\"procedure_code\":\"%2\"}')")
                    .arg(call)
                    .arg(id(7))));
    }
    const auto refused = m_administration->knowledgeImport().undo(run.run, false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::Conflict);
    EXPECT_EQ(base().size(), 9);
    const auto undone = m_administration->knowledgeImport().undo(run.run, true);
    ASSERT_TRUE(undone) << qPrintable(undone.error().detail);
    EXPECT_EQ(undone->removed, 2); // 8 and 9
    QHash<QString, QString> reasons;
    for (const UndoReport::Kept &kept : undone->kept)
        reasons.insert(kept.id, kept.reason);
    EXPECT_EQ(reasons.size(), 7);
    EXPECT_TRUE(reasons.value(id(1)).contains(QStringLiteral("1 draft")));
    EXPECT_TRUE(reasons.value(id(2)).contains(QStringLiteral("1 fact of a unit")));
    EXPECT_TRUE(reasons.value(id(3)).contains(QStringLiteral("1 common name")));
    EXPECT_TRUE(reasons.value(id(4)).contains(QStringLiteral("1 common name")));
    EXPECT_TRUE(reasons.value(id(5)).contains(QStringLiteral("1 piece of evidence")));
    EXPECT_TRUE(reasons.value(id(6)).contains(QStringLiteral("1 open report")));
    EXPECT_TRUE(reasons.value(id(7)).contains(QStringLiteral("2 calls")));
    EXPECT_TRUE(base().contains(id(7)));
    EXPECT_FALSE(base().contains(id(8)));
}

TEST_F(KnowledgeImportTest, ASourceWithoutADayIsRefusedWhereADayIsKnown)
{
    import({listed(1, QStringLiteral("Một")), listed(2, QStringLiteral("Hai"))}, dated(QDate(2026, 7, 1)));
    const auto before = base();
    const auto refused = m_administration->knowledgeImport().import(
        {listed(1, QStringLiteral("Một cũ")), listed(2, QStringLiteral("Hai"))}, {}, false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, QStringLiteral("kb.undated"));
    EXPECT_EQ(base(), before);
    const ImportReport dry = import({listed(1, QStringLiteral("Một cũ"))}, {}, true);
    EXPECT_EQ(dry.undatedChanges, 1);
    EXPECT_EQ(dry.undatedOver, QDate(2026, 7, 1));
    EXPECT_EQ(import({listed(2, QStringLiteral("Hai")), listed(3, QStringLiteral("Ba"))}).tally.added, 1)
        << "what it adds or leaves as it is needs no day";
    ImportOptions knowingly;
    knowingly.undated = true;
    EXPECT_EQ(import({listed(1, QStringLiteral("Một cũ"))}, knowingly).tally.renamed, 1);
}
