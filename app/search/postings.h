// Which units or procedures hold a term: rows of one compressed block, built once.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tongdai {

/// One key's numbers with a small weight each, packed: number in the upper 24 bits, weight (0 to 255) in the
/// lower 8. Holds up to 16 million numbers.
class Postings
{
public:
    static std::uint32_t pack(std::uint32_t number, std::uint8_t weight) { return number << 8 | weight; }
    static std::uint32_t number(std::uint32_t packed) { return packed >> 8; }
    static std::uint8_t weight(std::uint32_t packed) { return static_cast<std::uint8_t>(packed & 0xff); }

    struct Entry {
        std::uint64_t key;
        std::uint32_t packed;
    };
    /// Takes the entries in any order; of two with the same key and number the heavier stays.
    void build(std::vector<Entry> entries);

    std::span<const std::uint32_t> at(std::uint64_t key) const;
    bool has(std::uint64_t key) const { return !at(key).empty(); }
    std::size_t keys() const { return m_keys.size(); }
    std::uint64_t key(std::size_t row) const { return m_keys[row]; }
    std::size_t rowSize(std::size_t row) const { return m_starts[row + 1] - m_starts[row]; }
    std::size_t bytes() const;

    /// Its parts, in the order they are written and read.
    template<typename Archive, typename Self> static void parts(Archive &archive, Self &self)
    {
        archive(self.m_keys);
        archive(self.m_starts);
        archive(self.m_packed);
    }

private:
    std::vector<std::uint64_t> m_keys; ///< sorted
    std::vector<std::uint32_t> m_starts {0};
    std::vector<std::uint32_t> m_packed;
};

} // namespace tongdai
