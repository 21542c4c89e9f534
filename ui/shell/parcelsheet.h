// What waits here into a sealed file, and the file of another machine handed in here.
#pragma once

#include "models/ports/outboxparcels.h"
#include "ui/shell/overlay.h"

class QLineEdit;

namespace tongdai {

class Clock;
class FieldError;
class KeyAction;
class Notice;
class SectionTitle;
class TextLabel;

class ParcelSheet final : public Overlay
{
    Q_OBJECT
public:
    ParcelSheet(const Theme &theme, OutboxParcels &parcels, const Clock &clock, QWidget *window);

    void openToWrite();
    void openToHandIn();

    QLineEdit *file() const { return m_file; }
    QLineEdit *password() const { return m_password; }
    QLineEdit *again() const { return m_again; }

protected:
    QRect sheetRect() const override;
    QWidget *firstFocus() const override;
    void opening() override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void browse();
    void go();
    void write();
    void look();
    void handIn();
    void fileChanged(); ///< what was seen of another file holds no more
    void busy(bool on);
    void refuse(const Error &error);
    QString wordsOf(const ParcelContents &contents) const;

    OutboxParcels &m_parcels;
    const Clock &m_clock;
    bool m_writing = true;
    bool m_busy = false;
    bool m_seen = false; ///< the file has been looked into: the next step takes it
    int m_items = 0; ///< of the file seen
    SectionTitle *m_title = nullptr;
    TextLabel *m_words = nullptr;
    TextLabel *m_fileLabel = nullptr;
    QLineEdit *m_file = nullptr;
    FieldError *m_fileError = nullptr;
    TextLabel *m_passwordLabel = nullptr;
    QLineEdit *m_password = nullptr;
    FieldError *m_passwordError = nullptr;
    TextLabel *m_againLabel = nullptr;
    QLineEdit *m_again = nullptr;
    FieldError *m_againError = nullptr;
    Notice *m_notice = nullptr;
    KeyAction *m_browse = nullptr;
    KeyAction *m_go = nullptr;
};

} // namespace tongdai
