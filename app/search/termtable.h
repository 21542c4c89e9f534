// Every word of the index once: text to number and back, in one arena of characters.
#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <vector>

namespace tongdai {

/// Words are held in search form (models/domain/vietnamesetext.h). Numbers are dense from 0. Not thread-safe
/// while words are added; const calls may come from any thread afterwards.
class TermTable
{
public:
    static constexpr std::uint32_t None = 0xffffffffU;

    /// The number of `word`, added when new.
    std::uint32_t add(QStringView word);
    /// The number of `word`, None when it never occurred.
    std::uint32_t find(QStringView word) const;
    QStringView text(std::uint32_t term) const;
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_starts.size()) - 1; }

    std::size_t bytes() const;

    /// Its parts, in the order they are written and read.
    template<typename Archive, typename Self> static void parts(Archive &archive, Self &self)
    {
        archive(self.m_arena);
        archive(self.m_starts);
        archive(self.m_slots);
    }

private:
    std::size_t slotOf(QStringView word) const;
    void grow();

    std::vector<char16_t> m_arena;
    std::vector<std::uint32_t> m_starts {0};
    std::vector<std::uint32_t> m_slots = std::vector<std::uint32_t>(1024, None);
};

} // namespace tongdai
