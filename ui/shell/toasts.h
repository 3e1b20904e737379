// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "ui/theme/tokens.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QWidget;

namespace campanile::ui {

class Toast;

/** Short messages at the bottom of the window; with Undo they stay 8 s, longer while the pointer is on them. */
class Toasts : public QObject
{
    Q_OBJECT
public:
    /** @p host is the widget they lie over. */
    explicit Toasts(QWidget *host);
    /** @p undo may be null. Never called twice. @p step: what it takes back, for takenBack(). */
    void show(const QString &text, std::function<void()> undo = {}, Tone tone = Tone::Neutral,
              const QString &actionText = {}, const RecordId &step = {});
    [[nodiscard]] int count() const;
    [[nodiscard]] QString lastText() const;
    /** Runs the undo of the newest toast that has one. */
    bool undoLast();
    /** The steps that can be taken back here now. */
    [[nodiscard]] QList<RecordId> offered() const;
    /** The step was taken back by other means, such as Ctrl+Z: its toast goes. */
    void takenBack(const RecordId &step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    QWidget *m_host;
    QList<QPointer<Toast>> m_toasts;
};

} // namespace campanile::ui
