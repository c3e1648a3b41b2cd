/*
 * Each script asks `crisis complete -- words…` and shows what it prints: `value<TAB>description` a line, then a line
 * that begins with a colon. Written here rather than taken from the library, whose scripts evaluate what stands on the
 * command line as soon as Tab is pressed, and whose bash script needs the package bash-completion.
 */

const bash = `# bash completion for crisis: source <(crisis completion bash)
_crisis() {
  local word value
  local -a words=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    [[ $word == "=" ]] || words+=("$word")
  done
  [[ \${COMP_WORDS[COMP_CWORD]} == "=" ]] && words+=("")
  COMPREPLY=()
  while IFS=$'\\t' read -r value _; do
    [[ $value == :* ]] || COMPREPLY+=("$value")
  done < <(crisis complete -- "\${words[@]}" 2>/dev/null)
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
}
complete -F _crisis crisis
`;

const zsh = `#compdef crisis
# zsh completion for crisis: source <(crisis completion zsh), after compinit
_crisis() {
  local line
  local -a found
  for line in "\${(@f)$(crisis complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -z $line || $line == :* ]] && continue
    if [[ $line == *$'\\t'?* ]]; then
      found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    else
      found+=("\${\${line%%$'\\t'*}//:/\\\\:}")
    fi
  done
  _describe crisis found
}
if [[ $funcstack[1] == _crisis ]]; then _crisis "$@"; else compdef _crisis crisis; fi
`;

const fish = `# fish completion for crisis: crisis completion fish > ~/.config/fish/completions/crisis.fish
complete -c crisis -f -a '(crisis complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null | string match -v -r "^:")'
`;

/** What a shell must run to complete `crisis`. */
export const completionScripts: Readonly<Record<"bash" | "zsh" | "fish", string>> = { bash, zsh, fish };
