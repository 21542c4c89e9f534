#include "app/search/postings.h"

#include <algorithm>

namespace tongdai {

void Postings::build(std::vector<Entry> entries)
{
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        if (a.key != b.key)
            return a.key < b.key;
        const std::uint32_t an = number(a.packed);
        const std::uint32_t bn = number(b.packed);
        return an != bn ? an < bn : a.packed > b.packed;
    });
    const auto end = std::unique(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.key == b.key && number(a.packed) == number(b.packed);
    });
    entries.erase(end, entries.end());

    m_keys.clear();
    m_starts.clear();
    m_packed.clear();
    m_packed.reserve(entries.size());
    for (const Entry &entry : entries) {
        if (m_keys.empty() || m_keys.back() != entry.key) {
            m_keys.push_back(entry.key);
            m_starts.push_back(static_cast<std::uint32_t>(m_packed.size()));
        }
        m_packed.push_back(entry.packed);
    }
    m_starts.push_back(static_cast<std::uint32_t>(m_packed.size()));
    m_keys.shrink_to_fit();
    m_starts.shrink_to_fit();
}

std::span<const std::uint32_t> Postings::at(std::uint64_t key) const
{
    const auto found = std::lower_bound(m_keys.cbegin(), m_keys.cend(), key);
    if (found == m_keys.cend() || *found != key)
        return {};
    const auto row = static_cast<std::size_t>(found - m_keys.cbegin());
    return {m_packed.data() + m_starts[row], m_starts[row + 1] - m_starts[row]};
}

std::size_t Postings::bytes() const
{
    return m_keys.capacity() * sizeof(std::uint64_t)
        + (m_starts.capacity() + m_packed.capacity()) * sizeof(std::uint32_t);
}

} // namespace tongdai
