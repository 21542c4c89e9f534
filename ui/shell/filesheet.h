// "Tệp đính kèm": the files of one ticket; attaching, looking, saving, taking away.
#pragma once

#include "models/ports/attachments.h"
#include "models/ports/signin.h"
#include "models/ports/ticketstore.h"
#include "ui/shell/overlay.h"

#include <optional>

class QCheckBox;
class QImage;
class QLabel;
class QLineEdit;
class QListView;
class QMimeData;

namespace tongdai {

class Clock;
class Directory;
class FieldError;
class KeyAction;
class Notice;
class SectionTitle;
class TextLabel;

/// A picture is shown in the sheet; anything else is saved where the person says. Nothing is written to disk unasked.
class FileSheet final : public Overlay
{
    Q_OBJECT
public:
    FileSheet(const Theme &theme, Attachments &attachments, TicketStore &tickets, const Directory &directory,
              const Clock &clock, QWidget *window);

    void openFor(const Ticket &ticket, const Session &session);

protected:
    QRect sheetRect() const override;
    QWidget *firstFocus() const override;
    void opening() override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    class Rows;

    void build();
    void retranslate();
    void read();
    void take(const QList<TicketEvent> &events);
    void showActions();
    void describe(int row, class RowPainter &painter) const;
    QString stateOf(const TicketEvent &event) const;
    const TicketEvent *current() const;

    void browse();
    void paste();
    void takeData(const QMimeData *given);
    void choose(const QString &path);
    void choose(const NewFile &file);
    void forgetChosen();
    void attach();
    void look();
    void saveAs();
    void remove();
    void withContent(std::function<void(const QByteArray &)> use);
    void showPicture(const QByteArray &content);
    void refuse(const Error &error);

    Attachments &m_attachments;
    TicketStore &m_tickets;
    const Directory &m_directory;
    const Clock &m_clock;
    Ticket m_ticket;
    Session m_session;
    std::optional<NewFile> m_chosen; ///< about to be attached
    QUuid m_looking; ///< entry whose content is asked for
    bool m_busy = false;

    SectionTitle *m_title = nullptr;
    TextLabel *m_none = nullptr;
    QListView *m_list = nullptr;
    Rows *m_rows = nullptr;
    QLabel *m_picture = nullptr;
    QWidget *m_form = nullptr;
    TextLabel *m_chosenName = nullptr;
    QCheckBox *m_identity = nullptr;
    TextLabel *m_reasonLabel = nullptr;
    QLineEdit *m_reason = nullptr;
    FieldError *m_reasonError = nullptr;
    Notice *m_notice = nullptr;
    KeyAction *m_attach = nullptr; ///< Ctrl+Enter
    KeyAction *m_browse = nullptr; ///< Ctrl+N
    KeyAction *m_paste = nullptr; ///< Ctrl+V
    KeyAction *m_look = nullptr; ///< Enter
    KeyAction *m_save = nullptr; ///< Ctrl+S
    KeyAction *m_remove = nullptr; ///< Ctrl+Delete
};

} // namespace tongdai
