// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

class QCompleter;
class QStringListModel;

namespace campanile::views {

/** A note of a few lines: grows with its text, completes names after an @, Ctrl+Enter adds it. GUI thread. */
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEdit(QWidget *parent = nullptr);
    /** People who can be named after an @. */
    void setNames(const QStringList &names);
    [[nodiscard]] QCompleter *completer() const { return m_completer; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void addRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void grow();
    void complete();
    [[nodiscard]] QString wordAfterAt() const;
    void takeName(const QString &name);

    QStringListModel *m_names;
    QCompleter *m_completer;
};

} // namespace campanile::views
