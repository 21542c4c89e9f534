// Tables of wire words: each enum is written once, as pairs, and read both ways.
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>

namespace tongdai::wirewords {

template<typename Enum> struct Word {
    Enum value;
    QLatin1StringView word;
};

template<typename Enum, std::size_t N> QString wordOf(const std::array<Word<Enum>, N> &table, Enum value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return row.word;
    }
    Q_UNREACHABLE();
    return {};
}

template<typename Enum, std::size_t N>
std::optional<Enum> valueOf(const std::array<Word<Enum>, N> &table, const QString &word)
{
    for (const auto &row : table) {
        if (row.word == word)
            return row.value;
    }
    return std::nullopt;
}

} // namespace tongdai::wirewords
