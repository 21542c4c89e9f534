// What the tabs do alike whose entries are written, withdrawn and brought back.
#pragma once

#include "models/ports/whenready.h"
#include "ui/editing/desktab.h"
#include "ui/editing/entryform.h"
#include "ui/widgets/labels.h"

#include <algorithm>

namespace tongdai {

/// The keys and words of such a tab; EntryTab has its entries.
class EntryTabBase : public DeskTab
{
    Q_OBJECT
public:
    explicit EntryTabBase(const EditingPorts &ports, QWidget *parent = nullptr);

    QString offer(Verb verb) const override;
    void work(Verb verb) override;

protected:
    /// What the tab calls its entries.
    struct Words {
        QString save; ///< on the button
        QString make; ///< on the button
        QString saved; ///< when it is kept
    };
    virtual Words words() const = 0;
    virtual void beginNew() = 0;
    virtual void save(bool withdrawn, const QString &done) = 0;
    virtual bool isWithdrawn() const = 0;
    virtual bool canWithdraw() const { return true; } ///< asked of one that is kept

    EntryForm &form() const { return *m_form; }
    bool isNew() const { return m_new; }
    /// What stands at the right of an entry's row.
    static void mark(LineRow &row, bool waiting, bool withdrawn);

    bool m_new = true;
    bool m_saving = false;

private:
    EntryForm *m_form;
};

/// `Entry` has `withdrawn` and `waiting`. What was typed and is not kept stays with its entry, and that of
/// the new one until it is kept.
template<typename Entry> class EntryTab : public EntryTabBase
{
public:
    using EntryTabBase::EntryTabBase;

    void reload() override
    {
        whenReady(this, read(), [this](const Result<QList<Entry>> &found) {
            if (!found) {
                complain(Labels::of(found.error()));
                return;
            }
            m_entries = arranged(*found);
            takeNews();
        });
    }

protected:
    virtual QFuture<Result<QList<Entry>>> read() = 0;
    virtual QFuture<Result<void>> keep(const Entry &entry) = 0;
    virtual QList<Entry> arranged(QList<Entry> entries) const { return entries; }
    virtual QString keyOf(const Entry &entry) const = 0;
    virtual LineRow rowOf(const Entry &entry) const = 0; ///< title and detail
    virtual Entry blank() const = 0;
    virtual void put(const Entry &entry) = 0; ///< into the fields
    virtual Entry written() const = 0; ///< the shown one with what stands in the fields
    virtual bool differs(const Entry &now, const Entry &was) const = 0; ///< as far as the fields go
    virtual bool judge(const Entry &entry) = 0; ///< false: what is wrong was said
    virtual void wasKept(const Entry &, bool /*wasNew*/) { }

    /// To be called by each tab's constructor, when its fields are there.
    void start()
    {
        m_shown = blank();
        setDetail(&form());
    }

    const QList<Entry> &entries() const { return m_entries; }
    const Entry &shown() const { return m_shown; }
    bool isWithdrawn() const override { return m_shown.withdrawn; }

    void fill()
    {
        QList<LineRow> rows;
        for (const Entry &entry : std::as_const(m_entries)) {
            LineRow row = rowOf(entry);
            row.key = keyOf(entry);
            row.faded = row.faded || entry.withdrawn;
            mark(row, entry.waiting, entry.withdrawn);
            rows << row;
        }
        setRows(rows);
    }

    void choose(const LineRow *row) override
    {
        if (!row)
            return;
        keepTyped();
        hush();
        const auto chosen
            = std::find_if(m_entries.cbegin(), m_entries.cend(),
                           [this, row](const Entry &entry) { return keyOf(entry) == row->key; });
        if (chosen == m_entries.cend())
            return;
        m_new = false;
        show(Entry(*chosen)); // the list is filled anew meanwhile
    }

    void beginNew() override
    {
        keepTyped();
        chooseKey({});
        m_new = true;
        show(blank());
        focusDetail();
    }

    void keepTyped()
    {
        const Entry now = written();
        if (differs(now, m_shown))
            m_typed[shownKey()] = now;
        else
            m_typed.remove(shownKey());
    }

    void save(bool withdrawn, const QString &done) override
    {
        if (m_saving)
            return;
        Entry entry = written();
        entry.withdrawn = withdrawn;
        if (!judge(entry))
            return;
        m_saving = true;
        whenReady(this, keep(entry), [this, entry, key = shownKey(), done](const Result<void> &kept) {
            m_saving = false;
            if (!tell(kept, done))
                return;
            m_typed.remove(key);
            wasKept(entry, key.isEmpty());
            if (shownKey() == key) {
                m_new = false;
                m_shown = entry;
                retranslate();
                Q_EMIT offersChanged();
            }
            reload();
        });
    }

private:
    /// What is new about the shown entry, unless somebody else has written something else into it: then what
    /// is typed here goes on being a change of what was read.
    void takeNews()
    {
        const auto now = std::find_if(m_entries.cbegin(), m_entries.cend(), [this](const Entry &entry) {
            return !m_new && keyOf(entry) == keyOf(m_shown);
        });
        if (now == m_entries.cend() || *now == m_shown || differs(*now, m_shown)) {
            fill();
            return;
        }
        m_shown = *now;
        retranslate(); // fills the list too
    }

    QString shownKey() const { return m_new ? QString() : keyOf(m_shown); }

    void show(const Entry &entry)
    {
        m_shown = entry;
        put(m_typed.value(shownKey(), entry));
        form().clearWrongs();
        retranslate();
        Q_EMIT offersChanged();
    }

    QList<Entry> m_entries;
    QHash<QString, Entry> m_typed; ///< not kept yet, by key; the new one has none
    Entry m_shown; ///< as the desk has it
};

} // namespace tongdai
