// What a screen reader gets of a program, over AT-SPI: a line for each thing that shows, "role TAB states TAB name".
// The desktop bus speaks C and GLib, and its answers come from the program's event loop: so this is a process of its own.
#include <atspi/atspi.h>

#include <cstdio>
#include <cstring>
#include <string>

namespace {

constexpr int MostRows = 40; // of a long list; the others are as these

/// What is hidden is not descended into: every question is a message to the program and back.
void walk(AtspiAccessible *node, bool isProgram)
{
    AtspiStateSet *set = atspi_accessible_get_state_set(node);
    const auto has = [set](AtspiStateType state) { return set && atspi_state_set_contains(set, state); };
    const bool shows = has(ATSPI_STATE_VISIBLE); // scrolled away still counts
    std::string states;
    for (const auto &[state, word] : {std::pair {ATSPI_STATE_FOCUSABLE, "focusable "}, {ATSPI_STATE_FOCUSED, "focused "},
                                      {ATSPI_STATE_EDITABLE, "editable "}, {ATSPI_STATE_CHECKED, "checked "},
                                      {ATSPI_STATE_SELECTED, "selected "}, {ATSPI_STATE_SELECTABLE, "selectable "}}) {
        if (has(state))
            states += word;
    }
    if (set)
        g_object_unref(set);
    if (!shows && !isProgram)
        return;
    gchar *role = atspi_accessible_get_role_name(node, nullptr);
    gchar *name = atspi_accessible_get_name(node, nullptr);
    std::string line = name ? name : "";
    for (char &letter : line) {
        if (letter == '\n' || letter == '\t')
            letter = ' ';
    }
    std::printf("%s\t%s\t%s\n", role ? role : "", states.c_str(), line.c_str());
    g_free(role);
    g_free(name);
    const int children = std::min(MostRows, atspi_accessible_get_child_count(node, nullptr));
    for (int i = 0; i < children; ++i) {
        if (AtspiAccessible *child = atspi_accessible_get_child_at_index(node, i, nullptr)) {
            walk(child, false);
            g_object_unref(child);
        }
    }
}

} // namespace

/// reader NAME: of the program of that name. 1: there is none on this bus.
int main(int argc, char **argv)
{
    if (argc != 2 || atspi_init() > 1)
        return 2;
    AtspiAccessible *desktop = atspi_get_desktop(0);
    bool found = false;
    const int programs = atspi_accessible_get_child_count(desktop, nullptr);
    for (int i = 0; i < programs; ++i) {
        AtspiAccessible *program = atspi_accessible_get_child_at_index(desktop, i, nullptr);
        gchar *name = program ? atspi_accessible_get_name(program, nullptr) : nullptr;
        std::fprintf(stderr, "on the bus: %s\n", name ? name : "(no name)");
        if (name && std::strcmp(name, argv[1]) == 0) {
            found = true;
            walk(program, true);
        }
        g_free(name);
        if (program)
            g_object_unref(program);
    }
    return found ? 0 : 1;
}
