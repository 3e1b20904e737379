// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recordsource.h"

#include <QDialog>
#include <QList>

class QLabel;
class QListView;
class QStandardItemModel;

namespace campanile::ui {

class ActionRegistry;
class PanelRegistry;
class SearchField;

/** One line of the palette. */
struct PaletteEntry {
    enum class Kind { Action, Panel, Record };
    Kind kind = Kind::Action;
    QString id;
    QString text;
    QString hint;
    QString icon;
    RecordHit record;
    int score = 0;
};

/** Actions and panels that match, best first; an empty query gives all actions in their order. Pure but for tr(). */
[[nodiscard]] QList<PaletteEntry> rankEntries(const QString &query, const QList<PaletteEntry> &entries, int limit);

/**
 * The palette (Ctrl+K) and search everywhere (Ctrl+Shift+F): a field, a list, the keyboard. Records come later from
 * the sources and go below what is already there, so that nothing moves under the finger. GUI thread.
 */
class PaletteDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Mode { Everything, Records };
    PaletteDialog(Mode mode, const ActionRegistry &actions, const PanelRegistry &panels,
                  const QList<RecordSource *> &sources, QWidget *parent);
    [[nodiscard]] QStringList shownTexts() const;
    void setQuery(const QString &text);

Q_SIGNALS:
    void actionChosen(const QString &actionId);
    void panelChosen(const QString &panelId);
    void recordChosen(const campanile::ui::RecordHit &hit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill(const QString &query);
    void append(const PaletteEntry &entry);
    void choose(int row);
    Mode m_mode;
    QList<RecordSource *> m_sources;
    QList<PaletteEntry> m_entries;
    QList<PaletteEntry> m_shown;
    SearchField *m_field;
    QListView *m_view;
    QLabel *m_none;
    QStandardItemModel *m_model;
    quint64 m_ticket = 0;
    int m_pending = 0;
};

} // namespace campanile::ui
