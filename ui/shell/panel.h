// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QJsonObject>
#include <QWidget>

namespace campanile::ui {

/**
 * Base of every dock panel. The shell creates it on first show, owns it through its dock and may destroy it when
 * the workspace changes. GUI thread.
 */
class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(QWidget *parent = nullptr) : QWidget(parent) {}

    /** Small JSON: filters, sort, sizes; never a person's content. The shell stores it with the descriptor's
        stateVersion. */
    [[nodiscard]] virtual QJsonObject saveState() const { return {}; }
    /** @p version is the one it was saved with. False means that the state was not understood: defaults stay. */
    [[nodiscard]] virtual bool restoreState(const QJsonObject &state, int version)
    {
        Q_UNUSED(version);
        return state.isEmpty();
    }
    /** Shows one record (an intent from another panel, the palette or a notification). */
    virtual void openRecord(const RecordId &id, const QJsonObject &args)
    {
        Q_UNUSED(id);
        Q_UNUSED(args);
    }
    /** Ctrl+F while the panel has focus. */
    virtual void findInPlace() {}

Q_SIGNALS:
    /** A title of its own ("Composer: Monday brew"); empty goes back to the descriptor's. */
    void titleChanged(const QString &title);
    /** State worth saving changed; the shell saves with a delay. */
    void stateChanged();
};

} // namespace campanile::ui
