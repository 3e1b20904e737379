# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/redditadapter.h" "${CMAKE_CURRENT_LIST_DIR}/redditadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/redditcalls.h" "${CMAKE_CURRENT_LIST_DIR}/redditcalls.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/redditinbox.cpp"
)
