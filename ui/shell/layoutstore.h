// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QString>

namespace campanile::ui {

/** One panel in a saved layout. */
struct PanelLayout {
    QString id;
    /** Distinguishes several docks of one kind; 0 for single ones. */
    int instance = 0;
    bool visible = true;
    int stateVersion = 0;
    QJsonObject state;
};

/** An arrangement of docks: which panels, and Qt's own state for their places. */
struct DockLayout {
    QList<PanelLayout> panels;
    QByteArray places;
};

/** Everything that is kept about the window. */
struct WindowState {
    QByteArray geometry;
    QString perspective;
    QHash<QString, DockLayout> layouts;
    /** A person's own perspectives: id and name, in order. */
    QList<std::pair<QString, QString>> own;
};

/**
 * The window's state as versioned JSON by stable panel id (style.md section 9). Reading is tolerant: an unknown panel,
 * a wrong type, an oversized or damaged part is left out, the rest is used; a file of a newer format or no JSON at
 * all gives an error and the caller's defaults. Pure functions; any thread.
 */
namespace layoutstore {
inline constexpr int formatVersion = 1;
[[nodiscard]] QByteArray toJson(const WindowState &state);
[[nodiscard]] Result<WindowState> fromJson(const QByteArray &json, const QSet<QString> &knownPanels);
/** Written to a temporary file and renamed over the old one, so that a crash leaves one of the two whole. */
[[nodiscard]] Result<void> write(const QString &path, const WindowState &state);
[[nodiscard]] Result<WindowState> read(const QString &path, const QSet<QString> &knownPanels);
/** What a panel of the arrangement that was shown last had saved; empty when it was not there or nothing can be read. */
[[nodiscard]] QJsonObject shownState(const QString &path, const QString &panelId);
} // namespace layoutstore

} // namespace campanile::ui
