// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"
#include "views/composer/spanhighlighter.h"
#include "views/composer/spellworker.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace campanile::ui {
class SegmentedControl;
}

namespace campanile::views::composer {

class CounterBar;
class PostEdit;

/**
 * The texts: which network they are for, the body, the thread parts, the first comment, and what is left of each
 * network's length. GUI thread; the controller must outlive it.
 */
class TextEditors final : public QWidget
{
    Q_OBJECT

public:
    TextEditors(ComposerController &controller, SpellWorker &spelling, QWidget *parent = nullptr);

    /** Everything anew: another post, or other parts. */
    void rebuild();
    void refresh();
    void showCounts();
    [[nodiscard]] QString scope() const { return m_scope; }
    [[nodiscard]] PostEdit *current() const;
    /** The first comment; the panel puts it where it belongs. */
    [[nodiscard]] QWidget *commentBox() const { return m_commentBox; }
    [[nodiscard]] PostEdit *part(int index) const { return m_parts.value(index).edit; }
    void setScope(const QString &scope);

Q_SIGNALS:
    void workspaceUndoRequested(bool redo);
    void refused(const campanile::Error &error);

private:
    struct Part {
        QWidget *host = nullptr;
        PostEdit *edit = nullptr;
        CounterBar *counter = nullptr;
    };

    PostEdit *makeEdit(int part);
    void addRow(int part, int count);
    void fillScopes();
    void showOwnLine();
    [[nodiscard]] QStringList countedPlatforms() const;
    [[nodiscard]] QList<TextSpan> spansOf(int part, const QString &text) const;

    ComposerController &m_controller;
    SpellWorker &m_spelling;
    QString m_scope;
    ui::SegmentedControl *m_scopes;
    QWidget *m_ownLine;
    QLabel *m_ownText;
    QPushButton *m_ownButton;
    QVBoxLayout *m_column;
    QList<Part> m_parts;
    QPushButton *m_addPart;
    PostEdit *m_comment;
    QWidget *m_commentBox;
    QPointer<PostEdit> m_focused;
    QStringList m_shownPlatforms;
    QStringList m_shownOwn;
};

} // namespace campanile::views::composer
