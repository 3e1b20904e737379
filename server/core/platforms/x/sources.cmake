# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/xadapter.h"
  "${CMAKE_CURRENT_LIST_DIR}/xadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/xinbox.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/xmedia.cpp"
)
