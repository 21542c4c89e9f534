// What an editor finds on a working morning: invented people, questions and mistakes.
#pragma once

#include "tests/ui_fakes/fakes.h"

namespace tongdai::fakes {

/// Fills the world's knowledge desk; the editor sits down.
inline void fillKnowledge(World &world)
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    MemoryKnowledge &desk = world.knowledge;
    desk.me = world.editorSession.user;
    const qint64 day = 24LL * 3600 * 1000;
    const qint64 now = world.clock.now;

    const auto name = [&](const char *words, const char *procedure, bool withdrawn) {
        CommonName n;
        n.id = QUuid::createUuid();
        n.words = s(words);
        n.procedures = {s(procedure)};
        n.withdrawn = withdrawn;
        n.by = s("bientap");
        n.atMs = now - day;
        n.version = 1;
        desk.names << n;
    };
    name("giấy chưa vợ", "1.004873", false);
    name("làm lại sổ hồng", "1.012783", false);
    name("giấy tờ nhà", "1.012783", true);

    const auto pair = [&](const char *words, const char *procedure, int calls) {
        Evidence e;
        e.words = s(words);
        e.procedure = s(procedure);
        e.id = evidenceId(e.words, e.procedure);
        for (int i = 0; i < calls; ++i)
            addVoice(e, i % 2 == 0 ? s("an.le") : s("canbo.731"), now - i * day);
        desk.pairs << e;
    };
    pair("xin giấy chứng nhận còn độc thân", "1.004873", 5);
    pair("cưới nhau thì làm gì", "1.000894", 2);
    pair("sao y khai sinh", "2.000635", 1);

    const auto missed = [&](const char *words, int count, qint64 atMs) {
        MissedQuestion q;
        q.words = s(words);
        q.week = weekOf(atMs);
        q.id = missedId(q.words, q.week);
        q.count = count;
        q.lastMs = atMs;
        desk.questions << q;
    };
    missed("nuôi chim yến trong khu dân cư", 6, now - day);
    missed("giấy đi đường", 2, now - 9 * day);

    const auto flag = [&](const char *sentence, const char *note) {
        ArticleFlag f;
        f.id = QUuid::createUuid();
        f.procedure = s("1.004873");
        f.articleVersion = 1;
        f.sentence = s(sentence);
        f.note = s(note);
        f.by = s("an.le");
        f.atMs = now - day / 2;
        desk.notices << f;
    };
    flag("Giấy dùng được 6 tháng.", "Người dân nói xã chỉ nhận giấy trong 3 tháng, cần kiểm tra lại.");

    UnitFact fact;
    fact.unit = s("731");
    fact.procedure = s("1.004873");
    fact.counter = s("Quầy 2, hộ tịch");
    fact.hours = s("07:30 đến 11:30, 13:00 đến 17:00");
    fact.fee = s("10.000 đồng một bản");
    desk.local << fact;

    Procedure &single = world.articles.procedures[0];
    single.nextCheck = QDate(2026, 4, 20);
    ArticleDraft mine;
    mine.id = QUuid::createUuid();
    mine.procedure = single;
    mine.procedure.spokenAnswer.replace(s("3 ngày"), s("3 ngày làm việc"));
    mine.procedure.timeLimit = s("3 ngày làm việc");
    mine.baseVersion = 1;
    mine.note = s("Ghi rõ ngày làm việc");
    mine.by = s("bientap");
    mine.atMs = now - day;
    desk.written << mine;
    ArticleDraft theirs;
    theirs.id = QUuid::createUuid();
    theirs.procedure = world.articles.procedures[2];
    theirs.procedure.spokenAnswer = s("Hai bên cùng có mặt tại Ủy ban nhân dân xã, phường. Không mất phí.");
    theirs.baseVersion = 1;
    theirs.state = DraftState::Review;
    theirs.note = s("Thêm câu trả lời để đọc");
    theirs.by = s("truong.740");
    theirs.atMs = now - day / 3;
    desk.written << theirs;
}

/// Somebody else publishes another text of the first procedure: drafts begun before are stale.
inline void publishMeanwhile(World &world)
{
    Procedure &single = world.articles.procedures[0];
    world.knowledge.replaced.prepend({single.id + QStringLiteral("@1"), single, QStringLiteral("bientap"),
                                      QStringLiteral("Bản đầu"), world.clock.now});
    single.version = 2;
    single.timeLimit = QStringLiteral("5 ngày làm việc");
    single.fees = QStringLiteral("10.000 đồng");
    single.checkedBy = QStringLiteral("truong.740");
    Q_EMIT world.articles.articlesChanged();
}

/// Links in articles: one answers, one is silent, one leads elsewhere, one was never asked.
inline void fillLinks(World &world)
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    world.articles.procedures[0].source = s("https://dichvucong.example/p/1.004873");
    world.articles.procedures[1].steps += s("\nNộp trực tuyến tại https://mot-cua.example/nop.");
    world.articles.procedures[2].legalBasis = {{{}, s("https://vanban.example/luat-ho-tich")}};
    const auto found = [&](const char *url, LinkState state, int status, const char *target) {
        const LinkCheck check {s(url), state, status, s(target), world.clock.now - 3600 * 1000};
        world.links.kept.insert(check.url, check);
        world.links.found.insert(check.url, check);
    };
    found("https://dichvucong.example/p/1.004873", LinkState::Answers, 200, "");
    found("https://mot-cua.example/nop", LinkState::Silent, 0, "");
    found("https://vanban.example/luat-ho-tich", LinkState::Redirects, 200, "https://phapluat.example/");
}

} // namespace tongdai::fakes
