// Types into a real call form as a person with a Telex keyboard does, and goes on where a killed one stopped.
// Prints "restored QUESTION CONTENT" (base64), "typed MS QUESTION CONTENT" (lengths) a key, "kept MS" a draft.
#include "app/telephony/seatline.h"
#include "app/workstation/session/workstationsession.h"
#include "models/ports/whenready.h"
#include "tests/e2e/typist/typing.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

#include <cstdio>

using namespace tongdai;

namespace {

constexpr int KeyMs = 45; ///< a quick typist

class Typist : public QObject
{
public:
    explicit Typist(const WorkstationSession::Options &options)
        : m_session(options, m_clock)
    { }

    void run(const QString &user, const QString &password)
    {
        whenReady(this, m_session.open(), [this, user, password](const Result<void> &opened) {
            if (!opened)
                return giveUp(opened.error());
            whenReady(this, m_session.signIn().signIn(user, password), [this](const Result<Session> &session) {
                if (!session)
                    return giveUp(session.error());
                sit(*session);
            });
        });
    }

private:
    static void giveUp(const Error &error)
    {
        std::fprintf(stderr, "typist: %s\n", qPrintable(error.detail));
        QCoreApplication::exit(1);
    }
    static void say(const QString &line)
    {
        std::fputs(qPrintable(line + QLatin1Char('\n')), stdout);
        std::fflush(stdout);
    }

    void sit(const Session &session)
    {
        m_desk = std::make_unique<CallDesk>(
            m_theme,
            CallPorts {m_session.callStore(), m_session.ticketStore(), m_session.articleIndex(),
                       m_session.knowledgeDesk(), m_session.directory(), m_session.syncMonitor(), m_line,
                       m_clock},
            session);
        connect(m_desk.get(), &CallDesk::draftKept, this, [](qint64 atMs) { say(QStringLiteral("kept %1").arg(atMs)); });
        m_desk->resize(1200, 700);
        m_desk->show();
        m_desk->activateWindow();
        whenReady(this, m_session.callStore().drafts(), [this](const Result<QList<CallDraft>> &drafts) {
            if (!drafts)
                return giveUp(drafts.error());
            // The desk asked first, so it has them by now.
            if (drafts->isEmpty())
                m_desk->newCall();
            QTimer::singleShot(0, this, &Typist::begin);
        });
    }

    QLineEdit *question() const { return m_desk->currentForm()->findChild<QLineEdit *>(QStringLiteral("question")); }
    QPlainTextEdit *content() const
    {
        return m_desk->currentForm()->findChild<QPlainTextEdit *>(QStringLiteral("content"));
    }

    void begin()
    {
        if (!m_desk->currentForm()) {
            QTimer::singleShot(5, this, &Typist::begin);
            return;
        }
        const auto base64 = [](const QString &text) { return QString::fromLatin1(text.toUtf8().toBase64()) + QLatin1Char('.'); };
        say(QStringLiteral("restored %1 %2 %3 %4")
                .arg(base64(question()->text()), base64(content()->toPlainText()))
                .arg(m_desk->openCalls())
                .arg(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QStringLiteral("-")));
        tidy();
        goOn();
    }

    /// What was being composed when it ended is typed anew.
    void tidy()
    {
        const QString asked = question()->text();
        question()->setText(asked.left(asked.lastIndexOf(QLatin1Char(' ')) + 1));
        const QString said = content()->toPlainText();
        content()->setPlainText(said.left(said.lastIndexOf(QLatin1Char(' ')) + 1));
        content()->moveCursor(QTextCursor::End);
        m_next = static_cast<int>(question()->text().count(QLatin1Char(' ')) + content()->toPlainText().count(QLatin1Char(' ')));
    }

    void goOn()
    {
        if (m_next >= typing::QuestionWords + typing::ContentWords)
            return QCoreApplication::exit(0);
        m_steps = typing::composing(typing::word(m_next));
        QWidget *field = m_next < typing::QuestionWords ? static_cast<QWidget *>(question()) : content();
        if (QApplication::focusWidget() != field)
            field->setFocus();
        key();
    }

    void key()
    {
        QWidget *field = QApplication::focusWidget();
        if (m_steps.isEmpty()) {
            QInputMethodEvent commit;
            commit.setCommitString(typing::word(m_next) + QLatin1Char(' '));
            QCoreApplication::sendEvent(field, &commit);
            m_composed = 0;
            ++m_next;
        } else {
            const QString preedit = m_steps.takeFirst();
            QInputMethodEvent compose(preedit, {});
            QCoreApplication::sendEvent(field, &compose);
            m_composed = preedit.size();
        }
        const bool inQuestion = field == question();
        say(QStringLiteral("typed %1 %2 %3")
                .arg(m_clock.nowMs())
                .arg(question()->text().size() + (inQuestion ? m_composed : 0))
                .arg(content()->toPlainText().size() + (inQuestion ? 0 : m_composed)));
        QTimer::singleShot(KeyMs, this, m_composed > 0 ? &Typist::key : &Typist::goOn);
    }

    SystemClock m_clock;
    Theme m_theme;
    WorkstationSession m_session;
    telephony::SeatLine m_line {m_clock};
    std::unique_ptr<CallDesk> m_desk;
    QStringList m_steps;
    qsizetype m_composed = 0;
    int m_next = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 6)
        return 2;
    WorkstationSession::Options options;
    options.profile.folder = arguments[1];
    options.profile.reserveBytes = 1 << 16;
    options.server = QUrl(arguments[2]);
    options.authorityFile = arguments[3];
    options.passwordCost = sealing::PasswordCost::least();
    Typist typist(options);
    typist.run(arguments[4], arguments[5]);
    return QApplication::exec();
}
