// What the command box offers: every action of the window by its name.
#include "models/ports/phoneline.h"
#include "models/ports/syncmonitor.h"
#include "ui/calls/calldesk.h"
#include "ui/calls/callform.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/keycard.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/papersheets.h"
#include "ui/shell/themecommands.h"
#include "ui/shell/translations.h"
#include "ui/shell/windowbanner.h"
#include "ui/widgets/snippetbook.h"
#include "ui/widgets/snippetkeys.h"

#include <QPlainTextEdit>
#include <QPointer>

namespace tongdai {

QList<Command> MainWindow::commands()
{
    QList<Command> list = snippetCommands() + ticketCommands();
    const auto add = [&list](const QString &words, const QString &key, std::function<void()> work,
                             const QString &also = {}) {
        list << Command {words, key, std::move(work), false, also};
    };
    if (m_calls) {
        add(tr("New call"), QStringLiteral("F2"), [this] {
            showPage(Page::Calls);
            m_calls->newCall();
        });
        add(
            tr("Log of calls"), QStringLiteral("Ctrl+F3"), [this] { turnCallLog(); },
            tr("earlier calls, my calls, find a call"));
        add(tr("Enter a paper sheet"), QStringLiteral("Ctrl+F2"), [this] { enterPaperSheet(); });
        add(
            tr("Print paper sheets"), {}, [this] { m_sheets->open(m_session); },
            tr("power failure, blank call sheets"));
        if (CallForm *form = m_calls->currentForm(); form && form->canAsk())
            add(
                tr("Ask the next question"), QStringLiteral("Ctrl+G"),
                [this, form = QPointer<CallForm>(form)] {
                    showPage(Page::Calls);
                    if (form)
                        form->askNext();
                },
                tr("guided questions to ask about this topic"));
        if (!m_ports.phone.waiting().isEmpty())
            add(tr("Log no more of the calls that are over"), {}, [this] { m_ports.phone.dropOver(); });
    }
    add(
        tr("Keys"), QStringLiteral("F1"), [this] { m_card->open(); }, tr("help shortcuts"));
    if (m_banner)
        list += m_banner->commands();
    if (m_plan.isGuarded) {
        if (m_calls)
            add(
                tr("Practise with pretend callers"), {}, [this] { Q_EMIT practiceRequested(m_session); },
                tr("practise practice training"));
        add(tr("Lock the screen"), QStringLiteral("Ctrl+L"), [this] { lock(); });
    }
    list += ThemeCommands::of(m_theme);
    add(
        m_translations.language() == QStringLiteral("vi") ? QStringLiteral("English")
                                                          : QStringLiteral("Tiếng Việt"),
        {}, [this] { m_translations.toggle(); }, QStringLiteral("English Tiếng Việt ngôn ngữ language"));
    if (m_sync)
        add(tr("Try to sync now"), {}, [this] { m_ports.sync.retryNow(); });
    add(tr("Quit"), QStringLiteral("Ctrl+Q"), [this] { close(); });
    for (const Page page : Pages::all() + QList<Page> {Page::Sync}) {
        if (m_byPage.contains(page))
            list << Command {Pages::name(page), Pages::key(page), [this, page] { showPage(page); }, true, {}};
    }
    return list;
}

/// The box opens over the field: what has the keyboard now is where the text goes.
QList<Command> MainWindow::snippetCommands()
{
    QList<Command> list;
    const QPointer<QPlainTextEdit> field = SnippetKeys::fieldWithFocus();
    if (!field || !m_snippets)
        return list;
    for (const Snippet &snippet : m_snippets->snippets()) {
        Command command;
        command.words = snippet.text.simplified();
        command.key = QLatin1Char('/') + snippet.name;
        command.also = snippet.name;
        command.isSnippet = true;
        command.work = [field, snippet] {
            if (field)
                SnippetKeys::insert(field, snippet);
        };
        list << command;
    }
    return list;
}

} // namespace tongdai
