#include "app/search/termtable.h"

#include <QHashFunctions>

namespace tongdai {

QStringView TermTable::text(std::uint32_t term) const
{
    return {m_arena.data() + m_starts[term], static_cast<qsizetype>(m_starts[term + 1] - m_starts[term])};
}

std::size_t TermTable::slotOf(QStringView word) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = qHash(word, 0x9e3779b9U) & mask;
    while (m_slots[slot] != None && text(m_slots[slot]) != word)
        slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t TermTable::find(QStringView word) const
{
    return m_slots[slotOf(word)];
}

std::uint32_t TermTable::add(QStringView word)
{
    const std::size_t slot = slotOf(word);
    if (m_slots[slot] != None)
        return m_slots[slot];
    const std::uint32_t term = size();
    m_arena.insert(m_arena.end(), word.utf16(), word.utf16() + word.size());
    m_starts.push_back(static_cast<std::uint32_t>(m_arena.size()));
    m_slots[slot] = term;
    if (static_cast<std::size_t>(size()) * 2 > m_slots.size())
        grow();
    return term;
}

void TermTable::grow()
{
    m_slots.assign(m_slots.size() * 2, None);
    for (std::uint32_t term = 0; term < size(); ++term)
        m_slots[slotOf(text(term))] = term;
}

std::size_t TermTable::bytes() const
{
    return m_arena.capacity() * sizeof(char16_t)
        + (m_starts.capacity() + m_slots.capacity()) * sizeof(std::uint32_t);
}

} // namespace tongdai
